package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.differ.link.LinkInput;
import dev.lexdelta.differ.link.LinkStep;
import dev.lexdelta.differ.link.Linked;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Keyed by jurisdiction in, by regulation out; holds all state of the differ. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class LinkProcessor extends ContextualProcessor<String, LinkInput, String, Linked> {
    private LinkStep step;

    @Override
    public void init(ProcessorContext<String, Linked> context) {
        super.init(context);
        step = new LinkStep(Stores.memory(context));
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
