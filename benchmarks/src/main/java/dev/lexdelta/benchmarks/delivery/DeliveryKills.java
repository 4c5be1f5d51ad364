package dev.lexdelta.benchmarks.delivery;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.standalone.broker.EmbeddedBroker;
import dev.lexdelta.standalone.failure.StartException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether every receiver that lives has every event, none lost, in order, and repeated only under the same id, while the
 * notifier is killed again and again; and without kills, how soon it has it. The broker and the receivers, of which a tenth
 * is slow, a tenth fails half the time and a twentieth is dead, are in this process.
 */
public final class DeliveryKills {
    private static final int PARTITIONS = 3;
    private static final long SEED = 20_260_601;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final double NANOS = 1e9;

    private final Setting setting;
    private final Plan plan;
    private final Receipts receipts;
    private final Path folder;
    private final String key = SealedBox.newKey("kills");
    private final long deadline = System.nanoTime() + LONGEST.toNanos();
    private String bootstrapServers = "";
    private int published;
    private long begun;
    private double outage;

    /**
     * What is run.
     *
     * @param rate deliveries published in a second
     * @param options of the notifier's Java
     */
    record Setting(int deliveries, int receivers, int kills, int rate, List<String> options) {}

    DeliveryKills(Setting setting, Path folder) {
        this.setting = setting;
        this.plan = Plan.of(setting.deliveries(), setting.receivers(), SEED);
        this.receipts = new Receipts(plan, SEED);
        this.folder = folder;
    }

    /** Takes the numbers of deliveries, receivers, kills, and of deliveries published in a second. */
    public static void main(String[] arguments) throws Exception {
        int kills = argument(arguments, 2, 20);
        var setting = new Setting(
                argument(arguments, 0, 100_000),
                argument(arguments, 1, 1_000),
                kills,
                argument(arguments, 3, 500),
                List.of("-Xmx768m", "-XX:+UseSerialGC"));
        var result = new DeliveryKills(setting, Files.createTempDirectory("delivery-kills")).run(System.out);
        System.exit(result.isGood() ? 0 : 1);
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    Result run(PrintStream out) throws IOException, StartException, BrokerException {
        out.printf(
                "%,d deliveries of %,d notices to %,d endpoints (%d slow, %d flaky, %d dead), %d a second, %d kills%n",
                plan.deliveries(),
                plan.notices(),
                plan.receivers(),
                plan.count(Manner.SLOW),
                plan.count(Manner.FLAKY),
                plan.count(Manner.SILENT) + plan.count(Manner.CLOSED),
                setting.rate(),
                setting.kills());
        try (var broker = new EmbeddedBroker(folder.resolve("broker"), 0);
                var receivers = Receivers.open(plan.manners(), receipts)) {
            broker.start();
            bootstrapServers = broker.bootstrapServers();
            try (var topics = TopicAdmin.connect(bootstrapServers);
                    var inputs = new Inputs(bootstrapServers)) {
                topics.create(Topics.ALL, PARTITIONS);
                return run(inputs, receivers, out);
            }
        }
    }

    private Result run(Inputs inputs, Receivers receivers, PrintStream out) throws IOException {
        var notifier = start();
        try {
            subscribe(inputs, receivers, notifier);
            begun = System.nanoTime();
            for (int kill = 1; kill <= setting.kills(); kill++) {
                await(notifier, inputs, (long) plan.liveDeliveries() * kill / (setting.kills() + 1));
                notifier.close();
                long killed = System.nanoTime();
                notifier = start();
                await(notifier, inputs, receipts.received() + 1L);
                outage = Math.max(outage, (System.nanoTime() - killed) / NANOS);
                out.printf("kill %d: %,d received, next after %.1f s%n", kill, receipts.received(), outage);
            }
            await(notifier, inputs, plan.liveDeliveries());
        } finally {
            notifier.close();
        }
        var result = receipts.result((System.nanoTime() - begun) / NANOS, outage);
        out.println(result.describe());
        return result;
    }

    private NotifierProcess start() throws IOException {
        return NotifierProcess.start(setting.options(), folder, bootstrapServers, key);
    }

    private void subscribe(Inputs inputs, Receivers receivers, NotifierProcess notifier) throws IOException {
        var box = SealedBox.of(List.of(key));
        for (int i = 0; i < plan.receivers(); i++) {
            inputs.subscribe(plan, i, receivers.url(i), box);
        }
        try (var made = inputs.subscribed(PARTITIONS)) {
            while (made.count() < plan.receivers()) {
                goOn(notifier);
            }
        }
    }

    // notices go on coming at their rate, whether there is a notifier or not
    private void await(NotifierProcess notifier, Inputs inputs, long received) throws IOException {
        while (receipts.received() < received) {
            goOn(notifier);
            publish(inputs);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void publish(Inputs inputs) {
        double seconds = (System.nanoTime() - begun) / NANOS;
        double notices = seconds * setting.rate() / plan.deliveries() * plan.notices();
        while (published < plan.notices() && published < notices) {
            receipts.published(published);
            inputs.publish(plan, published);
            published++;
        }
    }

    private void goOn(NotifierProcess notifier) throws IOException {
        notifier.check();
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("not done in %s: %s; lacking something: %s; the notifier's log is in %s"
                    .formatted(
                            LONGEST,
                            receipts.result((double) LONGEST.toSeconds(), outage)
                                    .describe(),
                            receipts.lacking(),
                            folder));
        }
    }
}
