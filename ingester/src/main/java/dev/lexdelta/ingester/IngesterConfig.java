package dev.lexdelta.ingester;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.fetch.FetchLimits;
import dev.lexdelta.ingester.source.Source;
import dev.lexdelta.ingester.source.SourceFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the ingester; each key that is left out has its default.
 *
 * @param bootstrapServers the Kafka broker
 * @param transactionalId ingesters with one id share the sources
 * @param instance name of this one among them, under which it comes back at once after a crash; null for any
 * @param archive folder of the raw bytes
 * @param sources files that declare a source each, and folders of such files
 * @param userAgent product token by which servers and their robots.txt know us
 * @param allowedTargets hosts and networks that pages may lead to although they are not public
 * @param contact how the operator of a server reaches ours: an address of a page or mailto:
 */
public record IngesterConfig(
        String bootstrapServers,
        String transactionalId,
        @Nullable String instance,
        Path archive,
        List<Path> sources,
        String userAgent,
        @Nullable String contact,
        List<String> allowedTargets,
        FetchLimits limits) {
    public static final IngesterConfig DEFAULT = new IngesterConfig(
            "localhost:9092",
            "lexdelta-ingester",
            null,
            Path.of("archive"),
            List.of(Path.of("sources")),
            "Lexdelta",
            null,
            List.of(),
            FetchLimits.DEFAULT);

    public IngesterConfig {
        bootstrapServers = bootstrapServers == null ? DEFAULT.bootstrapServers : bootstrapServers;
        transactionalId = transactionalId == null ? DEFAULT.transactionalId : transactionalId;
        archive = archive == null ? DEFAULT.archive : archive;
        sources = sources == null ? DEFAULT.sources : List.copyOf(sources);
        userAgent = userAgent == null ? DEFAULT.userAgent : userAgent;
        allowedTargets = allowedTargets == null ? List.of() : List.copyOf(allowedTargets);
        targets(allowedTargets);
        limits = limits == null ? FetchLimits.DEFAULT : limits;
        matches(
                "bootstrapServers",
                bootstrapServers,
                "[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*",
                "host:port, or several with commas");
        matches("transactionalId", transactionalId, "\\S+", "a word");
        matches(
                "instance",
                instance == null ? "-" : instance,
                "[A-Za-z0-9._-]{1,249}",
                "a word of letters, digits, ., _ and -");
        matches("userAgent", userAgent, "[A-Za-z_-]+(/[A-Za-z0-9._-]+)?", "a product token such as Lexdelta/1.0");
        matches(
                "contact",
                contact == null ? "mailto:" : contact,
                "[!-'*-~]+",
                "an address without spaces and brackets");
    }

    private static RefusedTargets targets(List<String> allowed) {
        try {
            return new RefusedTargets(allowed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "key 'allowedTargets' has the value '%s': %s".formatted(allowed, e.getMessage()), e);
        }
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
                instance,
                file.resolveSibling(archive),
                sources.stream().map(file::resolveSibling).toList(),
                userAgent,
                contact,
                allowedTargets,
                limits);
    }

    /** Reads the declarations of the sources. */
    public List<Source> readSources() throws ConfigException {
        return SourceFiles.read(sources);
    }

    /** What servers are told about us, in the form that well-behaved robots use and firewalls know. */
    public String userAgentWithContact() {
        return contact == null
                ? "Mozilla/5.0 (compatible; %s)".formatted(userAgent)
                : "Mozilla/5.0 (compatible; %s; +%s)".formatted(userAgent, contact);
    }

    /** What no page may send us to; the hosts that the operator named as sources are allowed. */
    RefusedTargets refusedTargets(List<Source> sources) {
        var named = sources.stream()
                .flatMap(source -> source.named().stream())
                .flatMap(url -> Address.parse(url).stream())
                .map(URI::getHost);
        return targets(Stream.concat(allowedTargets.stream(), named).distinct().toList());
    }
}
