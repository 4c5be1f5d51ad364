package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.topic.CompressedSerde;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.notifier.match.Subscribers;
import dev.lexdelta.notifier.queue.Agenda;
import dev.lexdelta.notifier.queue.Destination;
import dev.lexdelta.notifier.queue.Pending;
import dev.lexdelta.notifier.subscribe.Judge;
import dev.lexdelta.notifier.trial.Scenario;
import dev.lexdelta.notifier.trial.TrialNotices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * Finds, queues and takes out what is made up, as often as it takes until Java has learned it, so that the first notice
 * after a start is told as soon as those that follow. Touches nothing that is kept.
 */
public final class WarmUp {
    private static final int ROUNDS = 3;
    private static final int SUBSCRIBERS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant NOW = Instant.EPOCH; // any time does
    private static final Filter ALL = Filter.of(List.of(), List.of(), List.of());

    private final Serde<FreshNotice> news = new CompressedSerde<>(new JsonSerde<>(FreshNotice.class));
    private final Serde<Notice> notices = new CompressedSerde<>(new JsonSerde<>(Notice.class));
    private final Serde<Pending> entries = new JsonSerde<>(Pending.class);
    private final Serde<Subscription> kept = new JsonSerde<>(Subscription.class);
    private final Subscribers subscribers = new Subscribers();
    private final Agenda agenda = new Agenda(SUBSCRIBERS, id -> new Destination(id, 1, false), PATIENCE);

    private WarmUp() {}

    /** Takes some tenths of a second. */
    public static void run() {
        var warmUp = new WarmUp();
        for (int i = 0; i < SUBSCRIBERS; i++) {
            warmUp.subscribe("warm-up-" + i);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var scenario : Scenario.values()) {
                warmUp.tell(TrialNotices.of(scenario, NOW));
            }
        }
    }

    private void subscribe(String id) {
        var wish = new Wish("", ALL, ChannelKind.WEBHOOK, "zh", true, "");
        var request = new Request(id, RequestKind.CREATE, id, 0, "", wish, NOW);
        subscribers.put(through(kept, Judge.judge(null, request)));
    }

    private void tell(Notice notice) {
        var fresh = through(news, new FreshNotice(0, notice));
        var thin = through(notices, fresh.notice().thin());
        for (var id : subscribers.matching(fresh.notice())) {
            agenda.put(through(entries, Pending.of(id, thin, fresh.order(), NOW)));
        }
        for (var sent : agenda.take(NOW)) {
            agenda.remove(sent.queue());
            agenda.landed(sent.queue(), sent.notice(), sent.attempt(), Duration.ZERO);
        }
    }

    private static <T> T through(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("", serde.serializer().serialize("", value));
    }
}
