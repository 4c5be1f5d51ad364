package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
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
    private final Properties properties;
    private final CompareStep compare;
    private final Duration timeLimit;

    /** Uses the properties only for what they say of naming and optimisation. */
    public DifferTopology(Properties properties, CompareStep compare, Duration timeLimit) {
        this.properties = properties;
        this.compare = compare;
        this.timeLimit = timeLimit;
    }

    @Override
    public Topology get() {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        var linked = link(builder);
        publishRegulations(linked);
        publish(compare(linked));
        return builder.build(properties);
    }

    // both topics are keyed by jurisdiction and have as many partitions, so that a task has the pins of its versions
    private static KStream<String, Linked> link(StreamsBuilder builder) {
        KStream<String, LinkInput> versions = from(builder, Topics.VERSIONS, "versions")
                .mapValues(event -> new LinkInput.Version(event), Named.as("version-for-link"));
        KStream<String, LinkInput> pins = from(builder, Topics.PINS, "pins")
                .mapValues(pin -> new LinkInput.Decision(pin), Named.as("pin-for-link"));
        return versions.merge(pins, Named.as("versions-and-pins")).process(new LinkSupplier(), Named.as("link"));
    }

    // rule: these topics know no tombstones
    private static <V> KStream<String, V> from(StreamsBuilder builder, Topic<String, V> topic, String name) {
        return builder.stream(
                        topic.name(), Consumed.with(topic.key(), topic.value()).withName(name))
                .filter((key, value) -> value != null, Named.as(name + "-present"));
    }

    /** Link with its stores and without its topics, for those who measure it. */
    public static ProcessorSupplier<String, LinkInput, String, Linked> linkAlone() {
        return new LinkSupplier();
    }

    private static void publishRegulations(KStream<String, Linked> linked) {
        var regulations = linked.mapValues(Linked::regulation, Named.as("regulation-of-link"));
        regulations.to(Topics.REGULATIONS.name(), into(Topics.REGULATIONS, "regulations-topic"));
    }

    private KStream<String, Outgoing> compare(KStream<String, Linked> linked) {
        var tasks = Repartitioned.<String, CompareTask>as("compare-tasks")
                .withKeySerde(Serdes.String())
                .withValueSerde(new JsonSerde<>(CompareTask.class))
                .withStreamPartitioner(new CompareLanes());
        return linked.filter((regulation, link) -> link.task() != null, Named.as("has-task"))
                .mapValues(Linked::task, Named.as("task-of-link"))
                .repartition(tasks)
                .process(() -> new CompareProcessor(compare, timeLimit), Named.as("compare"));
    }

    private static void publish(KStream<String, Outgoing> outgoing) {
        outgoing.filter((regulation, out) -> out instanceof Outgoing.Change, Named.as("is-change"))
                .mapValues(out -> ((Outgoing.Change) out).event(), Named.as("change"))
                .to(Topics.CHANGES.name(), into(Topics.CHANGES, "changes-topic"));
        outgoing.filter((regulation, out) -> out instanceof Outgoing.News, Named.as("is-notice"))
                .mapValues(out -> ((Outgoing.News) out).notice(), Named.as("notice"))
                .to(Topics.NOTICES.name(), into(Topics.NOTICES, "notices-topic"));
    }

    private static <V> Produced<String, V> into(Topic<String, V> topic, String name) {
        return Produced.with(topic.key(), topic.value()).withName(name);
    }

    /** Brings its stores along, so that they are connected to the processor and to nothing else. */
    private static final class LinkSupplier implements ProcessorSupplier<String, LinkInput, String, Linked> {
        @Override
        public Processor<String, LinkInput, String, Linked> get() {
            return new LinkProcessor();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Stores.all();
        }
    }
}
