package dev.lexdelta.contract.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with everything its writers and readers must agree on.
 *
 * @param kept how long its records stay
 */
public record Topic<K, V>(String name, Serde<K> key, Serde<V> value, Kept kept) {
    /** Largest record, in bytes before compression, that producers, topics and internal topics accept. */
    public static final int MAX_BYTES = 12 * 1024 * 1024;

    /** The settings with which the topic is created. */
    public Map<String, String> settings() {
        var settings = new HashMap<>(kept.settings());
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_BYTES));
        return settings;
    }
}
