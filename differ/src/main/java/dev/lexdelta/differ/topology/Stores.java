package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.CompressedSerde;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.differ.link.Issue;
import dev.lexdelta.differ.link.Member;
import dev.lexdelta.differ.link.Memory;
import dev.lexdelta.differ.link.RegulationState;
import dev.lexdelta.differ.link.VersionPins;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores of link; their names are part of their changelog topics and stay. */
final class Stores {
    static final String TITLES = "titles";
    static final String ROUTES = "routes";
    static final String REGULATIONS = "regulations";
    static final String MEMBERS = "members";
    static final String ISSUES = "issues";
    static final String BODIES = "bodies";
    static final String PINS = "pins";

    private static final Map<String, String> CHANGELOG =
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topic.MAX_BYTES));

    private Stores() {}

    static Set<StoreBuilder<?>> all() {
        return Set.of(
                store(TITLES, Serdes.String()),
                store(ROUTES, Serdes.String()),
                store(REGULATIONS, new CompressedSerde<>(new JsonSerde<>(RegulationState.class))),
                store(MEMBERS, new CompressedSerde<>(new JsonSerde<>(Member.class))),
                store(ISSUES, new JsonSerde<>(Issue.class)),
                store(BODIES, new CompressedSerde<>(new JsonSerde<>(LegalText.class))),
                store(PINS, new JsonSerde<>(VersionPins.class)));
    }

    /** The memory of link in the stores of a task. */
    static Memory memory(ProcessorContext<?, ?> context) {
        KeyValueStore<String, String> titles = context.getStateStore(TITLES);
        KeyValueStore<String, String> routes = context.getStateStore(ROUTES);
        KeyValueStore<String, RegulationState> regulations = context.getStateStore(REGULATIONS);
        KeyValueStore<String, Member> members = context.getStateStore(MEMBERS);
        KeyValueStore<String, Issue> issues = context.getStateStore(ISSUES);
        KeyValueStore<String, LegalText> bodies = context.getStateStore(BODIES);
        KeyValueStore<String, VersionPins> pins = context.getStateStore(PINS);
        return new StoreMemory(
                titles, new RouteStore(routes), new RegulationStore(regulations, members), issues, bodies, pins);
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withLoggingEnabled(CHANGELOG);
    }
}
