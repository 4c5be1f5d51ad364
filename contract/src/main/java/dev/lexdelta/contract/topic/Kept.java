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

    /** The last record of each key, and what it replaced no longer than 48 hours: for what is personal. */
    record CompactedSoon() implements Kept {
        @Override
        public Map<String, String> settings() {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    // what is appended can only be compacted once its segment is closed
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(Duration.ofHours(6).toMillis()),
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    String.valueOf(Duration.ofHours(24).toMillis()));
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
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(segment().toMillis()),
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "LogAppendTime");
        }

        /** Only a closed segment is dropped, so that one covers a quarter of the time, a week at most. */
        private Duration segment() {
            return Duration.ofHours(Math.min(6L * days, 7 * 24));
        }
    }
}
