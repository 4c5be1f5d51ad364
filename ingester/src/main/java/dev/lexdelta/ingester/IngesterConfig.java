package dev.lexdelta.ingester;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.ingester.fetch.FetchLimits;
import dev.lexdelta.ingester.source.Source;
import dev.lexdelta.ingester.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the ingester; each key that is left out has its default.
 *
 * @param bootstrapServers the Kafka broker
 * @param transactionalId of two ingesters with one id the later ends the earlier
 * @param archive folder of the raw bytes
 * @param sources files that declare a source each, and folders of such files
 * @param userAgent product token by which servers and their robots.txt know us
 * @param contact how the operator of a server reaches ours: an address of a page or mailto:
 */
public record IngesterConfig(
        String bootstrapServers,
        String transactionalId,
        Path archive,
        List<Path> sources,
        String userAgent,
        @Nullable String contact,
        FetchLimits limits) {
    public static final IngesterConfig DEFAULT = new IngesterConfig(
            "localhost:9092",
            "lexdelta-ingester",
            Path.of("archive"),
            List.of(Path.of("sources")),
            "Lexdelta",
            null,
            FetchLimits.DEFAULT);

    public IngesterConfig {
        bootstrapServers = bootstrapServers == null ? DEFAULT.bootstrapServers : bootstrapServers;
        transactionalId = transactionalId == null ? DEFAULT.transactionalId : transactionalId;
        archive = archive == null ? DEFAULT.archive : archive;
        sources = sources == null ? DEFAULT.sources : List.copyOf(sources);
        userAgent = userAgent == null ? DEFAULT.userAgent : userAgent;
        limits = limits == null ? FetchLimits.DEFAULT : limits;
        matches(
                "bootstrapServers",
                bootstrapServers,
                "[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*",
                "host:port, or several with commas");
        matches("transactionalId", transactionalId, "\\S+", "a word");
        matches("userAgent", userAgent, "[A-Za-z_-]+(/[A-Za-z0-9._-]+)?", "a product token such as Lexdelta/1.0");
        matches(
                "contact",
                contact == null ? "mailto:" : contact,
                "[!-'*-~]+",
                "an address without spaces and brackets");
    }

    private static void matches(String key, String value, String pattern, String what) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException(
                    "key '%s' has the value '%s', but must be %s".formatted(key, value, what));
        }
    }

    /** Reads a file; the paths in it are relative to its folder. */
    public static IngesterConfig read(Path file) throws ConfigException {
        return ConfigFile.read(file, IngesterConfig.class).relativeTo(file.toAbsolutePath());
    }

    private IngesterConfig relativeTo(Path file) {
        return new IngesterConfig(
                bootstrapServers,
                transactionalId,
                file.resolveSibling(archive),
                sources.stream().map(file::resolveSibling).toList(),
                userAgent,
                contact,
                limits);
    }

    /** Reads the declarations of the sources. */
    public List<Source> readSources() throws ConfigException {
        return SourceFiles.read(sources);
    }

    /** What servers are told about us. */
    public String userAgentWithContact() {
        return contact == null ? userAgent : userAgent + " (+" + contact + ")";
    }
}
