package dev.lexdelta.notifier.view;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps the last value of each key. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class LatestProcessor<V> extends ContextualProcessor<String, Reading<V>, Void, Void> {
    private final String name;
    private KeyValueStore<String, V> store;

    LatestProcessor(String name) {
        this.name = name;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(name);
    }

    @Override
    public void process(Record<String, Reading<V>> record) {
        if (record.value() == null) {
            store.delete(record.key());
        } else if (record.value() instanceof Reading.Read<V> read) {
            store.put(record.key(), read.value());
        }
    }
}
