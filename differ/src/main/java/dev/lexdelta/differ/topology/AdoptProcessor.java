package dev.lexdelta.differ.topology;

import dev.lexdelta.differ.link.Adopted;
import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.link.LinkStep;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Keyed by jurisdiction in, by regulation out; on the state that the replay's link has left. */
@NullUnmarked // Kafka Streams sets fields in init
final class AdoptProcessor extends ContextualProcessor<String, Adoption, String, Adopted> {
    private LinkStep step;

    @Override
    public void init(ProcessorContext<String, Adopted> context) {
        super.init(context);
        step = new LinkStep(Stores.memory(context));
    }

    @Override
    public void process(Record<String, Adoption> record) {
        step.adopt(record.value())
                .forEach(adopted -> context()
                        .forward(record.withKey(adopted.regulation())
                                .withValue(adopted)
                                .withHeaders(new RecordHeaders())));
    }
}
