package dev.lexdelta.notifier;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of the notifier.
 *
 * @param bootstrapServers the Kafka cluster, host:port, comma-separated
 * @param state folder of the local stores; default data/notifier
 * @param applicationId instances that share it share the work; default lexdelta-notifier
 * @param limits what is too old to be pushed
 */
public record NotifierConfig(String bootstrapServers, Path state, String applicationId, Limits limits) {
    public static final String DEFAULT_APPLICATION_ID = "lexdelta-notifier";

    /**
     * What is too old to be pushed.
     *
     * @param maxAppendAge how long ago a notice may have been put on its topic; default P14D
     * @param maxTextAge how old the youngest date of a text may be; default P60D
     */
    public record Limits(Duration maxAppendAge, Duration maxTextAge) {
        public static final Limits DEFAULT = new Limits(null, null);

        public Limits(@Nullable Duration maxAppendAge, @Nullable Duration maxTextAge) {
            this.maxAppendAge = positive("maxAppendAge", maxAppendAge, Duration.ofDays(14));
            this.maxTextAge = positive("maxTextAge", maxTextAge, Duration.ofDays(60));
        }

        private static Duration positive(String key, @Nullable Duration value, Duration otherwise) {
            if (value != null && (value.isNegative() || value.isZero())) {
                throw new IllegalArgumentException(
                        "key 'limits.%s' must be longer than nothing, not %s".formatted(key, value));
            }
            return value == null ? otherwise : value;
        }
    }

    public NotifierConfig(
            String bootstrapServers, @Nullable Path state, @Nullable String applicationId, @Nullable Limits limits) {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("key 'bootstrapServers' must name a broker, such as localhost:9092");
        }
        this.bootstrapServers = bootstrapServers;
        this.state = state == null ? Path.of("data", "notifier") : state;
        this.applicationId = applicationId == null ? DEFAULT_APPLICATION_ID : applicationId;
        this.limits = limits == null ? Limits.DEFAULT : limits;
    }
}
