package dev.lexdelta.notifier.topology;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.topic.CompressedSerde;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.notifier.queue.Pending;
import dev.lexdelta.notifier.subscribe.Failing;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores of a task; their names are part of their changelog topics and stay. */
final class Stores {
    static final String SUBSCRIPTIONS = "subscriptions";
    static final String PENDING = "pending";
    static final String NOTICES = "notices";
    static final String TOLD = "told";
    static final String EXPANDING = "expanding";
    static final String FAILING = "failing";

    private static final Duration TOLD_KEPT = Duration.ofDays(400);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final Map<String, String> CHANGELOG =
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topic.MAX_BYTES));

    // what a subscriber deleted must be gone within 48 hours
    private static final Map<String, String> PERSONAL_CHANGELOG = Map.of(
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topic.MAX_BYTES),
            TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(Duration.ofHours(6).toMillis()),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    String.valueOf(Duration.ofHours(24).toMillis()));

    private Stores() {}

    static Set<StoreBuilder<?>> all() {
        return Set.of(
                store(SUBSCRIPTIONS, new JsonSerde<>(Subscription.class), PERSONAL_CHANGELOG),
                store(PENDING, new JsonSerde<>(Pending.class), CHANGELOG),
                store(NOTICES, new CompressedSerde<>(new JsonSerde<>(Notice.class)), CHANGELOG),
                store(EXPANDING, new CompressedSerde<>(new JsonSerde<>(FreshNotice.class)), CHANGELOG),
                store(FAILING, new JsonSerde<>(Failing.class), CHANGELOG),
                told());
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values, Map<String, String> changelog) {
        return keyValueStoreBuilder(persistentKeyValueStore(name), Serdes.String(), values)
                .withLoggingEnabled(changelog);
    }

    // a window store drops by itself what is older than it keeps
    private static StoreBuilder<?> told() {
        return windowStoreBuilder(
                        persistentWindowStore(TOLD, TOLD_KEPT, MOMENT, false), Serdes.String(), Serdes.String())
                .withLoggingEnabled(Map.of());
    }
}
