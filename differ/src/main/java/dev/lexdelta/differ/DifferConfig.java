package dev.lexdelta.differ;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.differ.topology.StreamsSettings;
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

    /** What an application id may be. */
    public static final String APPLICATION_ID = "[A-Za-z0-9._-]{1,100}";

    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);

    /** What is left undone at the limit is done coarsely, in the same transaction. */
    static final Duration LONGEST_TIME_LIMIT = StreamsSettings.TRANSACTION_TIMEOUT.dividedBy(3);

    private static final String SERVERS = "[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*";

    /**
     * Reads a file; the folder in it is relative to that of the file.
     *
     * @throws ConfigException when the file cannot be used
     */
    public static DifferConfig read(Path file) throws ConfigException {
        var config = ConfigFile.read(file, DifferConfig.class);
        return new DifferConfig(
                config.bootstrapServers,
                file.toAbsolutePath().resolveSibling(config.state),
                config.applicationId,
                config.timeLimit);
    }

    /** Takes null for what has a default. */
    public DifferConfig(
            String bootstrapServers,
            @Nullable Path state,
            @Nullable String applicationId,
            @Nullable Duration timeLimit) {
        if (bootstrapServers == null || !bootstrapServers.matches(SERVERS)) {
            throw new IllegalArgumentException(
                    "key 'bootstrapServers' has the value '%s', but must be host:port, or several with commas"
                            .formatted(bootstrapServers));
        }
        this.bootstrapServers = bootstrapServers;
        this.state = state == null ? Path.of("data", "differ") : state;
        this.applicationId = applicationId == null ? DEFAULT_APPLICATION_ID : applicationId;
        this.timeLimit = timeLimit == null ? DEFAULT_TIME_LIMIT : timeLimit;
        if (!this.applicationId.matches(APPLICATION_ID)) {
            throw new IllegalArgumentException("key 'applicationId' has the value '" + this.applicationId
                    + "', but must be letters, digits, dots, hyphens and underscores");
        }
        if (this.timeLimit.isNegative()
                || this.timeLimit.isZero()
                || this.timeLimit.compareTo(LONGEST_TIME_LIMIT) > 0) {
            throw new IllegalArgumentException("key 'timeLimit' has the value '" + this.timeLimit
                    + "', but must be longer than nothing and at most " + LONGEST_TIME_LIMIT);
        }
    }
}
