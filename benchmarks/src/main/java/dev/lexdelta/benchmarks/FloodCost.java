package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.match.Freshness;
import dev.lexdelta.notifier.queue.Pending;
import dev.lexdelta.notifier.topology.DeliveryParts;
import dev.lexdelta.notifier.topology.NotifierTopology;
import dev.lexdelta.notifier.topology.StreamsSettings;
import dev.lexdelta.notifier.topology.WarmUp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * How soon the first subscriber is told, and the last one stands in its queue, of a notice that so many of one task want:
 * with the stores of the service, without a broker. In processor time, so that other work on the machine does not count.
 */
public final class FloodCost {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final int FLOODS = 3;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Filter EVERYTHING = Filter.of(List.of(), List.of(), List.of());

    private final PrintStream out;
    private final List<Delivery> sent = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    FloodCost(PrintStream out) {
        this.out = out;
    }

    /** Takes the number of subscriptions. */
    public static void main(String[] arguments) throws IOException {
        new FloodCost(System.out).measure(arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]));
    }

    /** Gives how many were in flight at once, and how many stand in queues in the end. */
    int[] measure(int subscriptions) throws IOException {
        var settings = StreamsSettings.of("none:9092", "flood-cost", Files.createTempDirectory("flood-cost"));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var parts = new DeliveryParts(
                new Freshness(Duration.ofDays(14), Duration.ofDays(60)),
                (attempt, asked) -> Optional.empty(),
                sent::add,
                (subscription, wish) -> subscription,
                Duration.ofDays(5),
                disabled -> {},
                64,
                Duration.ofHours(1),
                new DeliveryMetrics(meters));
        long start = processorTime();
        WarmUp.run(); // as the service does when it starts
        out.printf("warmed up in %.0f ms%n", millis(start));
        try (var driver = new TopologyTestDriver(new NotifierTopology(settings, parts, 1).get(), settings, NOW)) {
            var requests = input(driver, Topics.REQUESTS);
            for (int i = 0; i < subscriptions; i++) {
                requests.pipeInput(MadeUpFilters.id(i), create(MadeUpFilters.id(i)), NOW);
            }
            return flood(driver, subscriptions);
        }
    }

    // the first is what comes first after a start
    private int[] flood(TopologyTestDriver driver, int subscriptions) {
        int first = 0;
        for (int i = 0; i < FLOODS; i++) {
            deliverAll(driver);
            first = flood(
                    driver,
                    i == 0 ? "first" : "later",
                    new MadeUpFilters(i).notice(20_000, MadeUpFilters.id(i)),
                    subscriptions);
        }
        return new int[] {first, waiting()};
    }

    private int flood(TopologyTestDriver driver, String name, Notice notice, int subscriptions) {
        long start = processorTime();
        input(driver, Topics.NOTICES).pipeInput("r", notice, NOW);
        int first = sent.size();
        double firstMillis = millis(start);
        int slices = 1; // the first, short one
        for (; waiting() < subscriptions; slices++) {
            driver.advanceWallClockTime(LOOK);
        }
        out.printf(
                "%s: %,d matches, %d deliveries after %.0f ms, all in their queues after %.0f ms of work in %d slices%n",
                name, subscriptions, first, firstMillis, millis(start), slices);
        return first;
    }

    private void deliverAll(TopologyTestDriver driver) {
        var deliveries = input(driver, Topics.DELIVERIES);
        while (!sent.isEmpty()) {
            var landed = List.copyOf(sent);
            sent.clear();
            landed.forEach(each -> deliveries.pipeInput(each.subscription(), delivered(each), NOW));
            driver.advanceWallClockTime(LOOK);
        }
    }

    private static Attempt delivered(Delivery delivery) {
        var notice = delivery.notice();
        var regulation = Pending.regulation(notice);
        return new Attempt(
                delivery.subscription(),
                regulation,
                notice.id(),
                delivery.attempt(),
                NOW,
                0,
                AttemptOutcome.DELIVERED,
                200,
                null,
                null,
                false);
    }

    private int waiting() {
        return (int) meters.get("lexdelta.pending").gauge().value();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long start) {
        return (processorTime() - start) / 1e6;
    }

    private static Request create(String id) {
        var wish = new Wish("all", EVERYTHING, ChannelKind.WEBHOOK, "zh", true, "sealed");
        return new Request("create-" + id, RequestKind.CREATE, id, 0, "owner", wish, NOW);
    }

    private static <V> TestInputTopic<String, V> input(TopologyTestDriver driver, Topic<String, V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.key().serializer(), topic.value().serializer());
    }
}
