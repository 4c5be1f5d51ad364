package dev.lexdelta.standalone.up;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.differ.DifferConfig;
import dev.lexdelta.notifier.HttpConfig;
import dev.lexdelta.notifier.NotifierConfig;
import dev.lexdelta.notifier.mail.MailConfig;
import dev.lexdelta.notifier.seal.SealedBox;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code lexdelta up} runs with.
 *
 * @param data where everything is kept: the broker's data, the archive, the state of the services
 * @param http where the API is served
 * @param sources files that declare sources
 * @param smtp the server that mails go through; null for none
 * @param sealKeys keys that seal addresses and secrets; empty for one that is made and kept in the data folder
 * @param allowedTargets hosts and networks that webhooks may lie in although they are not public
 * @param limits what is too old to be pushed
 * @param differ the differ
 */
public record UpConfig(
        Path data,
        Kafka kafka,
        HttpConfig http,
        List<Path> sources,
        @Nullable MailConfig smtp,
        List<String> sealKeys,
        List<String> allowedTargets,
        NotifierConfig.Limits limits,
        Differ differ) {
    public static final UpConfig DEFAULT = of(Path.of("data"), null, List.of());

    public UpConfig {
        data = data == null ? Path.of("data") : data;
        kafka = kafka == null ? new Kafka(null) : kafka;
        http = http == null ? HttpConfig.DEFAULT : http;
        sources = sources == null ? List.of() : List.copyOf(sources);
        sealKeys = sealKeys == null ? List.of() : List.copyOf(sealKeys);
        allowedTargets = allowedTargets == null ? List.of() : List.copyOf(allowedTargets);
        limits = limits == null ? NotifierConfig.Limits.DEFAULT : limits;
        differ = differ == null ? Differ.DEFAULT : differ;
        if (!sealKeys.isEmpty()) {
            SealedBox.of(sealKeys);
        }
        new RefusedTargets(allowedTargets);
    }

    /** The embedded broker; port 0 takes a free one. */
    public record Kafka(Integer port) {
        private static final int PORT = 9092;
        private static final int MOST_PORT = 65_535;

        public Kafka(@Nullable Integer port) {
            this.port = port == null ? PORT : port;
            if (this.port < 0 || this.port > MOST_PORT) {
                throw new IllegalArgumentException(
                        "key 'kafka.port' has the value '" + port + "', which is no port (0 to 65535)");
            }
        }
    }

    /** The differ; a replay that is adopted changes its application id. */
    public record Differ(String applicationId) {
        public static final Differ DEFAULT = new Differ(null);

        public Differ(@Nullable String applicationId) {
            this.applicationId = applicationId == null ? DifferConfig.DEFAULT_APPLICATION_ID : applicationId;
            if (!this.applicationId.matches(DifferConfig.APPLICATION_ID)) {
                throw new IllegalArgumentException("key 'differ.applicationId' has the value '" + applicationId
                        + "', but must be letters, digits, dots, hyphens and underscores");
            }
        }
    }

    /** Everything else by default; both ports free ones where {@code kafkaPort} is 0. */
    public static UpConfig of(Path data, @Nullable Integer kafkaPort, List<Path> sources) {
        var free = kafkaPort != null && kafkaPort == 0;
        return new UpConfig(
                data,
                new Kafka(kafkaPort),
                free ? new HttpConfig(null, 0, null) : HttpConfig.DEFAULT,
                sources,
                null,
                List.of(),
                List.of(),
                NotifierConfig.Limits.DEFAULT,
                Differ.DEFAULT);
    }

    /**
     * Reads a file; paths in it are relative to its folder.
     *
     * @throws ConfigException when the file cannot be read or holds anything else
     */
    public static UpConfig read(Path file) throws ConfigException {
        return ConfigFile.read(file, UpConfig.class).besides(file);
    }

    private UpConfig besides(Path file) {
        return new UpConfig(
                file.resolveSibling(data),
                kafka,
                http,
                sources.stream().map(file::resolveSibling).toList(),
                smtp,
                sealKeys,
                allowedTargets,
                limits,
                differ);
    }

    /** The raw documents. */
    public Path archive() {
        return data.resolve("archive");
    }

    /** What the stream processors keep on disk. */
    public Path state() {
        return data.resolve("streams");
    }

    /** Without keys. */
    @Override
    public String toString() {
        return "UpConfig[%s, %s, %s]".formatted(data, kafka, http);
    }
}
