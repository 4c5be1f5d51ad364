package dev.lexdelta.differ;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of the differ.
 *
 * @param bootstrapServers the Kafka cluster, host:port, comma-separated
 * @param state folder of the local stores; default data/differ
 * @param applicationId instances that share it share the work; default lexdelta-differ
 * @param timeLimit longest time for one comparison before it is done coarsely; default PT10S
 */
public record DifferConfig(String bootstrapServers, Path state, String applicationId, Duration timeLimit) {
    public static final String DEFAULT_APPLICATION_ID = "lexdelta-differ";
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);

    public DifferConfig(
            String bootstrapServers,
            @Nullable Path state,
            @Nullable String applicationId,
            @Nullable Duration timeLimit) {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("key 'bootstrapServers' must name a broker, such as localhost:9092");
        }
        this.bootstrapServers = bootstrapServers;
        this.state = state == null ? Path.of("data", "differ") : state;
        this.applicationId = applicationId == null ? DEFAULT_APPLICATION_ID : applicationId;
        this.timeLimit = timeLimit == null ? DEFAULT_TIME_LIMIT : timeLimit;
        if (this.timeLimit.isNegative() || this.timeLimit.isZero()) {
            throw new IllegalArgumentException("key 'timeLimit' must be longer than nothing, not " + this.timeLimit);
        }
    }
}
