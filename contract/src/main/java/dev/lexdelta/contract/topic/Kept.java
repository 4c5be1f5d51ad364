package dev.lexdelta.contract.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** How long a topic keeps its records. */
public sealed interface Kept {
    /** The topic settings that say so. */
    Map<String, String> settings();

    /** Nothing is ever dropped. */
    record Forever() implements Kept {
        @Override
        public Map<String, String> settings() {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        }
    }

    /** The last record of each key. */
    record Compacted() implements Kept {
        @Override
        public Map<String, String> settings() {
            return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
    }

    /** A number of days after the broker took the record: outputs carry the time of their input, which may be old. */
    record Days(int days) implements Kept {
        @Override
        public Map<String, String> settings() {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(Duration.ofDays(days).toMillis()),
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "LogAppendTime");
        }
    }
}
