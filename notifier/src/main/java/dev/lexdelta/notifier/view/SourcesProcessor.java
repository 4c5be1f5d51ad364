package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.SourceHealth;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps how each source is, of all that is told of sources and their addresses. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class SourcesProcessor extends ContextualProcessor<String, Reading<FetchEvent>, Void, Void> {
    private KeyValueStore<String, SourceHealth> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.SOURCES);
    }

    @Override
    public void process(Record<String, Reading<FetchEvent>> record) {
        if (record.value() == null) {
            store.delete(record.key());
        } else if (record.value() instanceof Reading.Read<FetchEvent> read
                && read.value() instanceof SourceHealth health) {
            store.put(record.key(), health);
        }
    }
}
