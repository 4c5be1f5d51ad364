package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.differ.link.LinkInput;
import dev.lexdelta.differ.link.LinkStep;
import dev.lexdelta.differ.link.Linked;
import dev.lexdelta.differ.link.RegulationState;
import dev.lexdelta.differ.link.VersionPins;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keyed by jurisdiction in, by regulation out; holds all state of the differ. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class LinkProcessor extends ContextualProcessor<String, LinkInput, String, Linked> {
    private LinkStep step;

    @Override
    public void init(ProcessorContext<String, Linked> context) {
        super.init(context);
        KeyValueStore<String, String> titles = context.getStateStore(Stores.TITLES);
        KeyValueStore<String, String> routes = context.getStateStore(Stores.ROUTES);
        KeyValueStore<String, RegulationState> regulations = context.getStateStore(Stores.REGULATIONS);
        KeyValueStore<String, LegalText> bodies = context.getStateStore(Stores.BODIES);
        KeyValueStore<String, VersionPins> pins = context.getStateStore(Stores.PINS);
        step = new LinkStep(new StoreMemory(titles, new RouteStore(routes), regulations, bodies, pins));
    }

    @Override
    public void process(Record<String, LinkInput> record) {
        if (record.value() instanceof LinkInput.Version version) {
            requireOwnKey(record.key(), version.event());
        }
        step.take(record.value())
                .forEach(linked -> context()
                        .forward(record.withKey(linked.regulation().id())
                                .withValue(linked)
                                .withHeaders(new RecordHeaders())));
    }

    // under another key it would be linked on another partition than its like
    private static void requireOwnKey(String key, VersionEvent event) {
        if (event instanceof LegalText text && !text.jurisdiction().code().equals(key)) {
            throw new IllegalArgumentException("version %s is of %s, but its key is %s"
                    .formatted(text.id(), text.jurisdiction().code(), key));
        }
    }
}
