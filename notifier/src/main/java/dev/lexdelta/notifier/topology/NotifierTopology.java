package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.topic.CompressedSerde;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Requests, notices and results in; subscriptions and dead letters out, and deliveries handed to the dispatcher.
 *
 * <pre>
 * lexdelta.notices -> fresh? -> fresh-notices (to every partition) --+
 * lexdelta.requests -------------------------------------------------+-> subscribers -> lexdelta.subscriptions
 * lexdelta.deliveries -----------------------------------------------+     |        +-> lexdelta.dead-letters
 *        ^                                                                 | every 20 ms: what is due
 *        +------------------------- lane (outside the stream) <------------+
 * </pre>
 */
public final class NotifierTopology implements Supplier<Topology> {
    private final Properties properties;
    private final DeliveryParts parts;
    private final int partitions;

    /**
     * Uses the properties only for what they say of naming and optimisation.
     *
     * @param partitions of lexdelta.requests and lexdelta.deliveries
     */
    public NotifierTopology(Properties properties, DeliveryParts parts, int partitions) {
        this.properties = properties;
        this.parts = parts;
        this.partitions = partitions;
    }

    @Override
    public Topology get() {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        var outgoing = asked(builder)
                .merge(news(builder), Named.as("asked-and-news"))
                .merge(tried(builder), Named.as("inputs"))
                .process(new SubscriberSupplier(parts), Named.as("subscribers"));
        publishJudged(outgoing);
        publishDeadLetters(outgoing);
        return builder.build(properties);
    }

    private static KStream<String, Input> asked(StreamsBuilder builder) {
        return stream(builder, Topics.REQUESTS, "requests").mapValues(Input.Asked::new, Named.as("asked"));
    }

    private static KStream<String, Input> tried(StreamsBuilder builder) {
        return stream(builder, Topics.DELIVERIES, "deliveries").mapValues(Input.Tried::new, Named.as("tried"));
    }

    private KStream<String, Input> news(StreamsBuilder builder) {
        var toAll = Repartitioned.<String, FreshNotice>as("fresh-notices")
                .withKeySerde(Serdes.String())
                .withValueSerde(new CompressedSerde<>(new JsonSerde<>(FreshNotice.class)))
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner((topic, key, value, all) -> Optional.of(everyOf(all)));
        return stream(builder, Topics.NOTICES, "notices-topic")
                .process(() -> new FreshProcessor(parts.freshness()), Named.as("fresh"))
                .repartition(toAll)
                .mapValues(Input.News::new, Named.as("news"));
    }

    // no topic read here knows tombstones
    private static <V> KStream<String, V> stream(StreamsBuilder builder, Topic<String, V> topic, String name) {
        return builder.stream(
                        topic.name(), Consumed.with(topic.key(), topic.value()).withName(name))
                .filter((key, value) -> value != null, Named.as(name + "-present"));
    }

    private static Set<Integer> everyOf(int partitions) {
        return IntStream.range(0, partitions).boxed().collect(Collectors.toSet());
    }

    private static void publishJudged(KStream<String, Outgoing> outgoing) {
        outgoing.filter((key, out) -> out instanceof Outgoing.Judged, Named.as("is-judged"))
                .mapValues(out -> ((Outgoing.Judged) out).subscription(), Named.as("judged"))
                .to(
                        Topics.SUBSCRIPTIONS.name(),
                        Produced.with(Topics.SUBSCRIPTIONS.key(), Topics.SUBSCRIPTIONS.value())
                                .withName("subscriptions-topic"));
    }

    private static void publishDeadLetters(KStream<String, Outgoing> outgoing) {
        outgoing.filter((key, out) -> out instanceof Outgoing.DeadLetter, Named.as("is-dead-letter"))
                .mapValues(out -> (byte[]) null, Named.as("dead-letter"))
                .to(
                        Topics.DEAD_LETTERS.name(),
                        Produced.with(Serdes.String(), Topics.DEAD_LETTERS.value())
                                .withName("dead-letters-topic"));
    }

    /** Brings its stores along, so that they are connected to the processor and to nothing else. */
    private record SubscriberSupplier(DeliveryParts parts)
            implements ProcessorSupplier<String, Input, String, Outgoing> {
        @Override
        public Processor<String, Input, String, Outgoing> get() {
            return new SubscriberProcessor(parts);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Stores.all();
        }
    }
}
