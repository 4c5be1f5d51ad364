package dev.lexdelta.notifier.view;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Notes where the last event of each ChangeSet stands; reads headers only, since bodies are long. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class ChangesProcessor extends ContextualProcessor<String, byte[], Void, Void> {
    private static final String ID = "ce_subject";

    private KeyValueStore<String, Position> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.CHANGES);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Header id = record.headers().lastHeader(ID);
        if (id != null) { // without, it is no event of ours
            var at = context().recordMetadata().orElseThrow();
            store.put(new String(id.value(), StandardCharsets.UTF_8), new Position(at.partition(), at.offset()));
        }
    }
}
