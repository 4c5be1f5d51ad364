package dev.lexdelta.differ;

import dev.lexdelta.differ.compare.ComparisonEngine;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which replay on which cluster.
 *
 * @param bootstrapServers the Kafka cluster
 * @param state folder under which each application keeps its stores
 * @param name of the replay, part of its topics and of its application id; by default that of the engine
 * @param live application id of the differ whose place it is to take
 */
public record ReplayConfig(String bootstrapServers, Path state, String name, String live) {
    private static final String PREFIX = "lexdelta-replay-";

    /** Takes null for what has a default. */
    public ReplayConfig(String bootstrapServers, Path state, @Nullable String name, @Nullable String live) {
        this.bootstrapServers = bootstrapServers;
        this.state = state;
        this.name = name == null ? nameOf(ComparisonEngine.NAME) : name;
        this.live = live == null ? DifferConfig.DEFAULT_APPLICATION_ID : live;
        if (!this.name.matches("[a-z0-9][a-z0-9-]{0,49}")) {
            throw new IllegalArgumentException(
                    "the name of a replay must be 1 to 50 small letters, digits and hyphens, not " + this.name);
        }
        if (this.live.equals(applicationId())) {
            throw new IllegalArgumentException(
                    "replay " + this.name + " is the live differ since it was adopted; take another name");
        }
    }

    private static String nameOf(String engine) {
        return engine.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Of the replay, and of the live differ once it is adopted. */
    public String applicationId() {
        return PREFIX + name;
    }

    /** The name of the replay that an application is, or once was. */
    static Optional<String> nameIn(String application) {
        return application.startsWith(PREFIX) ? Optional.of(application.substring(PREFIX.length())) : Optional.empty();
    }
}
