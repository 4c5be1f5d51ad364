package dev.lexdelta.standalone.up;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code lexdelta up} runs with.
 *
 * @param data where everything is kept: the broker's data, the archive, the state of the services
 * @param sources files that declare sources
 */
public record UpConfig(Path data, Kafka kafka, Http http, List<Path> sources) {
    public static final UpConfig DEFAULT =
            new UpConfig(Path.of("data"), new Kafka(Kafka.PORT), new Http(Http.PORT), List.of());

    public UpConfig {
        data = data == null ? Path.of("data") : data;
        kafka = kafka == null ? new Kafka(Kafka.PORT) : kafka;
        http = http == null ? new Http(Http.PORT) : http;
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** The embedded broker; port 0 takes a free one. */
    public record Kafka(Integer port) {
        static final int PORT = 9092;

        public Kafka {
            port = checked("kafka.port", port, PORT);
        }
    }

    /** The web pages; port 0 takes a free one. */
    public record Http(Integer port) {
        static final int PORT = 8080;

        public Http {
            port = checked("http.port", port, PORT);
        }
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
                sources.stream().map(file::resolveSibling).toList());
    }

    /** The raw documents. */
    public Path archive() {
        return data.resolve("archive");
    }

    /** What the stream processors keep on disk. */
    public Path state() {
        return data.resolve("streams");
    }

    private static Integer checked(String key, Integer port, int otherwise) {
        if (port == null) {
            return otherwise;
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "key '" + key + "' has the value '" + port + "', which is no port (0 to 65535)");
        }
        return port;
    }
}
