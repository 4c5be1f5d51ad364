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
 * @param threads how many partitions are worked on at a time; default 4
 * @param sessionTimeout how long until the work of an instance that died goes to others; default PT10S
 */
public record DifferConfig(
        String bootstrapServers,
        Path state,
        String applicationId,
        Duration timeLimit,
        Integer threads,
        Duration sessionTimeout) {
    public static final String DEFAULT_APPLICATION_ID = "lexdelta-differ";

    /** What an application id may be. */
    public static final String APPLICATION_ID = "[A-Za-z0-9._-]{1,100}";

    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);
    public static final int DEFAULT_THREADS = 4;
    public static final Duration DEFAULT_SESSION_TIMEOUT = Duration.ofSeconds(10);

    /** What is left undone at the limit is done coarsely, in the same transaction. */
    static final Duration LONGEST_TIME_LIMIT = StreamsSettings.TRANSACTION_TIMEOUT.dividedBy(3);
    /** No topic has more partitions, and there are two halves to work on each. */
    private static final int MOST_THREADS = 24;
    /** Brokers take no less, unless they are told to. */
    private static final Duration SHORTEST_SESSION = Duration.ofSeconds(6);

    private static final Duration LONGEST_SESSION = Duration.ofMinutes(5);
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
                config.timeLimit,
                config.threads,
                config.sessionTimeout);
    }

    /** Takes null for what has a default. */
    public DifferConfig(
            String bootstrapServers,
            @Nullable Path state,
            @Nullable String applicationId,
            @Nullable Duration timeLimit) {
        this(bootstrapServers, state, applicationId, timeLimit, null, null);
    }

    /** Takes null for what has a default. */
    public DifferConfig(
            String bootstrapServers,
            @Nullable Path state,
            @Nullable String applicationId,
            @Nullable Duration timeLimit,
            @Nullable Integer threads,
            @Nullable Duration sessionTimeout) {
        this.bootstrapServers = bootstrapServers;
        this.state = state == null ? Path.of("data", "differ") : state;
        this.applicationId = applicationId == null ? DEFAULT_APPLICATION_ID : applicationId;
        this.timeLimit = timeLimit == null ? DEFAULT_TIME_LIMIT : timeLimit;
        this.threads = threads == null ? DEFAULT_THREADS : threads;
        this.sessionTimeout = sessionTimeout == null ? DEFAULT_SESSION_TIMEOUT : sessionTimeout;
        must(
                bootstrapServers != null && bootstrapServers.matches(SERVERS),
                "bootstrapServers",
                bootstrapServers,
                "host:port, or several with commas");
        must(
                this.applicationId.matches(APPLICATION_ID),
                "applicationId",
                this.applicationId,
                "letters, digits, dots, hyphens and underscores");
        must(
                !this.timeLimit.isNegative()
                        && !this.timeLimit.isZero()
                        && this.timeLimit.compareTo(LONGEST_TIME_LIMIT) <= 0,
                "timeLimit",
                this.timeLimit,
                "longer than nothing and at most " + LONGEST_TIME_LIMIT);
        must(this.threads >= 1 && this.threads <= MOST_THREADS, "threads", this.threads, "from 1 to " + MOST_THREADS);
        must(
                this.sessionTimeout.compareTo(SHORTEST_SESSION) >= 0
                        && this.sessionTimeout.compareTo(LONGEST_SESSION) <= 0,
                "sessionTimeout",
                this.sessionTimeout,
                "from " + SHORTEST_SESSION + " to " + LONGEST_SESSION);
    }

    private static void must(boolean holds, String key, @Nullable Object value, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "key '%s' has the value '%s', but must be %s".formatted(key, value, what));
        }
    }
}
