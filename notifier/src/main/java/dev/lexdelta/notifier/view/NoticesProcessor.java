package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps every notice under its place in the log, and under its id. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class NoticesProcessor extends ContextualProcessor<String, Reading<Notice>, Void, Void> {
    private final Arrivals arrivals;
    private KeyValueStore<String, LoggedNotice> store;

    NoticesProcessor(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.NOTICES);
    }

    @Override
    public void process(Record<String, Reading<Notice>> record) {
        if (record.value() instanceof Reading.Read<Notice> read) {
            var at = context().recordMetadata().orElseThrow();
            var logged = new LoggedNotice(Instant.ofEpochMilli(record.timestamp()), read.value());
            store.put(LoggedNotice.key(at.partition(), at.offset()), logged);
            store.put(LoggedNotice.byId(read.value().id()), logged.thin());
            arrivals.arrived();
        }
    }
}
