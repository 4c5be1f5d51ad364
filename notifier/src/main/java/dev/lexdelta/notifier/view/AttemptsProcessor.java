package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.delivery.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps the attempts of each subscription by time, for as long as their topic does. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class AttemptsProcessor extends ContextualProcessor<String, Reading<Attempt>, Void, Void> {
    static final Duration KEPT = Duration.ofDays(30);

    private static final char SEPARATOR = '\u001f';

    private KeyValueStore<String, Attempt> store;

    /** What the keys of a subscription begin with. */
    static String prefix(String subscription) {
        return subscription + SEPARATOR;
    }

    /** rule: milliseconds in 13 digits, so that the order of texts is that of time. */
    static String cursor(Attempt attempt) {
        return "%013d-%s-%d%s"
                .formatted(
                        attempt.at().toEpochMilli(),
                        attempt.notice(),
                        attempt.number(),
                        attempt.replay() ? "-again" : "");
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.ATTEMPTS);
    }

    @Override
    public void process(Record<String, Reading<Attempt>> record) {
        if (record.value() instanceof Reading.Read<Attempt> read) {
            var attempt = read.value();
            store.put(prefix(attempt.subscription()) + cursor(attempt), attempt);
            drop(
                    attempt.subscription(),
                    Instant.ofEpochMilli(record.timestamp()).minus(KEPT));
        }
    }

    private void drop(String subscription, Instant before) {
        var old = new ArrayList<String>();
        try (var oldest = store.prefixScan(prefix(subscription), new StringSerializer())) {
            while (oldest.hasNext()) {
                var next = oldest.next();
                if (!next.value.at().isBefore(before)) {
                    break;
                }
                old.add(next.key);
            }
        }
        old.forEach(store::delete);
    }
}
