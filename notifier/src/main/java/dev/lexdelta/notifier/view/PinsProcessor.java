package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.regulation.Pin;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps the last pin of each pair. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class PinsProcessor extends ContextualProcessor<String, Reading<Pin>, Void, Void> {
    private KeyValueStore<String, Pin> store;

    /** The same whichever version is named first. */
    static String key(Pin pin) {
        return pin.a().compareTo(pin.b()) <= 0 ? pin.a() + "-" + pin.b() : pin.b() + "-" + pin.a();
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.PINS);
    }

    @Override
    public void process(Record<String, Reading<Pin>> record) {
        if (record.value() instanceof Reading.Read<Pin> read && isWhole(read.value())) {
            store.put(key(read.value()), read.value());
        }
    }

    private static boolean isWhole(Pin pin) {
        return pin.a() != null && pin.b() != null;
    }
}
