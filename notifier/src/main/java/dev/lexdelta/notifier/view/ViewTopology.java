package dev.lexdelta.notifier.view;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * What anybody reads of eight topics, on every instance.
 *
 * <pre>
 * lexdelta.changes       -> view-changes         position of each ChangeSet; the body stays in the log
 * lexdelta.regulations   -> view-regulations     as they stand, and by version
 * lexdelta.pins          -> view-pins            by pair, the last of each
 * lexdelta.fetches       -> view-sources         how each source is; not each address
 * lexdelta.notices       -> view-notices-by-id   by partition and offset, and by id without changed text
 * lexdelta.deliveries    -> view-attempts        by subscription and time
 * lexdelta.subscriptions -> view-subscriptions   by id, and by owner and id; verdicts go to those who wait
 * lexdelta.tokens        -> view-tokens          by hash
 * </pre>
 */
public final class ViewTopology implements Supplier<Topology> {
    private final Verdicts verdicts;
    private final Arrivals arrivals;

    /** Tells the view what arrives. */
    public ViewTopology(View view) {
        this.verdicts = view.verdicts();
        this.arrivals = view.arrivals();
    }

    @Override
    public Topology get() {
        var topology = new Topology();
        add(
                topology,
                ViewStores.CHANGES,
                new JsonSerde<>(Position.class),
                Topics.CHANGES,
                new ByteArrayDeserializer(),
                ChangesProcessor::new);
        add(
                topology,
                ViewStores.REGULATIONS,
                Topics.REGULATIONS.value(),
                Topics.REGULATIONS,
                lenient(Topics.REGULATIONS),
                RegulationsProcessor::new);
        add(topology, ViewStores.PINS, Topics.PINS.value(), Topics.PINS, lenient(Topics.PINS), PinsProcessor::new);
        add(
                topology,
                ViewStores.SOURCES,
                new JsonSerde<>(SourceHealth.class),
                Topics.FETCHES,
                lenient(Topics.FETCHES),
                SourcesProcessor::new);
        add(
                topology,
                ViewStores.NOTICES,
                new JsonSerde<>(LoggedNotice.class),
                Topics.NOTICES,
                lenient(Topics.NOTICES),
                () -> new NoticesProcessor(arrivals));
        add(
                topology,
                ViewStores.ATTEMPTS,
                Topics.DELIVERIES.value(),
                Topics.DELIVERIES,
                lenient(Topics.DELIVERIES),
                AttemptsProcessor::new);
        add(
                topology,
                ViewStores.SUBSCRIPTIONS,
                Topics.SUBSCRIPTIONS.value(),
                Topics.SUBSCRIPTIONS,
                lenient(Topics.SUBSCRIPTIONS),
                () -> new SubscriptionsProcessor(verdicts));
        add(
                topology,
                ViewStores.TOKENS,
                Topics.TOKENS.value(),
                Topics.TOKENS,
                lenient(Topics.TOKENS),
                () -> new LatestProcessor<>(ViewStores.TOKENS));
        return topology;
    }

    private static <V> Deserializer<Reading<V>> lenient(Topic<String, V> topic) {
        return new LenientDeserializer<>(topic.value().deserializer());
    }

    private static <V, S> void add(
            Topology topology,
            String store,
            Serde<S> kept,
            Topic<String, ?> topic,
            Deserializer<V> values,
            ProcessorSupplier<String, V, Void, Void> processor) {
        topology.addGlobalStore(
                keyValueStoreBuilder(persistentKeyValueStore(store), Serdes.String(), kept)
                        .withLoggingDisabled(),
                topic.name(),
                topic.key().deserializer(),
                values,
                topic.name(),
                store,
                processor);
    }
}
