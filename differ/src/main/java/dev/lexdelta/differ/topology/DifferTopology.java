package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.link.Adopted;
import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.link.CompareTask;
import dev.lexdelta.differ.link.LinkInput;
import dev.lexdelta.differ.link.Linked;
import dev.lexdelta.differ.notice.CompareStep;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Versions and pins in, regulations, changes and notices out.
 *
 * <pre>
 * lexdelta.versions -+
 * lexdelta.pins -----+> link (by jurisdiction, all state) -> lexdelta.regulations
 *                        |
 *                        +-> compare-tasks (repartitioned by regulation) -> compare (no state) -> lexdelta.changes
 *                                                                                             +-> lexdelta.notices
 * </pre>
 */
public final class DifferTopology implements Supplier<Topology> {
    /** What link sends to compare; part of the name of an internal topic, and stays. */
    static final String WORK = "compare-tasks";

    private final Properties properties;
    private final CompareStep compare;
    private final Duration timeLimit;
    private final Outputs outputs;

    /** Uses the properties only for what they say of naming and optimisation. */
    public DifferTopology(Properties properties, CompareStep compare, Duration timeLimit, Outputs outputs) {
        this.properties = properties;
        this.compare = compare;
        this.timeLimit = timeLimit;
        this.outputs = outputs;
    }

    @Override
    public Topology get() {
        var builder = builder();
        var linked = link(builder);
        publishRegulations(linked.mapValues(Linked::regulation, Named.as("regulation-of-link")));
        publish(compare(linked.filter((regulation, link) -> link.task() != null, Named.as("has-task"))
                .mapValues(Linked::task, Named.as("task-of-link"))));
        return builder.build(properties);
    }

    /** The same application on the same stores, fed with what it takes over instead of versions. */
    public Topology adopting(Topic<String, Adoption> adoptions) {
        var builder = builder();
        var adopted = builder.stream(
                        adoptions.name(),
                        Consumed.with(adoptions.key(), adoptions.value()).withName("adoptions"))
                .process(new StatefulSupplier<>(AdoptProcessor::new), Named.as("adopt"));
        publishRegulations(adopted.filter((regulation, taken) -> taken.face() != null, Named.as("has-face"))
                .mapValues(Adopted::face, Named.as("regulation-of-adopted")));
        publish(compare(adopted.flatMapValues(Adopted::tasks, Named.as("tasks-of-adopted"))));
        return builder.build(properties);
    }

    private StreamsBuilder builder() {
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    }

    // both topics are keyed by jurisdiction and have as many partitions, so that a task has the pins of its versions
    private static KStream<String, Linked> link(StreamsBuilder builder) {
        KStream<String, LinkInput> versions = from(builder, Topics.VERSIONS, "versions")
                .mapValues(event -> new LinkInput.Version(event), Named.as("version-for-link"));
        KStream<String, LinkInput> pins = from(builder, Topics.PINS, "pins")
                .mapValues(pin -> new LinkInput.Decision(pin), Named.as("pin-for-link"));
        return versions.merge(pins, Named.as("versions-and-pins"))
                .process(new StatefulSupplier<>(LinkProcessor::new), Named.as("link"));
    }

    // rule: these topics know no tombstones
    private static <V> KStream<String, V> from(StreamsBuilder builder, Topic<String, V> topic, String name) {
        return builder.stream(
                        topic.name(), Consumed.with(topic.key(), topic.value()).withName(name))
                .filter((key, value) -> value != null, Named.as(name + "-present"));
    }

    /** Link with its stores and without its topics, for those who measure it. */
    public static ProcessorSupplier<String, LinkInput, String, Linked> linkAlone() {
        return new StatefulSupplier<>(LinkProcessor::new);
    }

    private void publishRegulations(KStream<String, Regulation> regulations) {
        regulations.to(outputs.regulations().name(), into(outputs.regulations(), "regulations-topic"));
    }

    private KStream<String, Outgoing> compare(KStream<String, CompareTask> work) {
        var tasks = Repartitioned.<String, CompareTask>as(WORK)
                .withKeySerde(Serdes.String())
                .withValueSerde(new JsonSerde<>(CompareTask.class))
                .withStreamPartitioner(new CompareLanes());
        return work.repartition(tasks).process(() -> new CompareProcessor(compare, timeLimit), Named.as("compare"));
    }

    private void publish(KStream<String, Outgoing> outgoing) {
        outgoing.filter((regulation, out) -> out instanceof Outgoing.Change, Named.as("is-change"))
                .mapValues(out -> ((Outgoing.Change) out).event(), Named.as("change"))
                .to(outputs.changes().name(), into(outputs.changes(), "changes-topic"));
        outgoing.filter((regulation, out) -> out instanceof Outgoing.News, Named.as("is-notice"))
                .mapValues(out -> ((Outgoing.News) out).notice(), Named.as("notice"))
                .to(outputs.notices().name(), into(outputs.notices(), "notices-topic"));
    }

    private static <V> Produced<String, V> into(Topic<String, V> topic, String name) {
        return Produced.with(topic.key(), topic.value()).withName(name);
    }

    /** Brings the stores along, so that they are connected to the processor and to nothing else. */
    private record StatefulSupplier<V, R>(Supplier<Processor<String, V, String, R>> made)
            implements ProcessorSupplier<String, V, String, R> {
        @Override
        public Processor<String, V, String, R> get() {
            return made.get();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Stores.all();
        }
    }
}
