package dev.lexdelta.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running pipeline a command speaks to. */
final class BrokerOption {
    private static final String DEFAULT = "127.0.0.1:9092";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            description = "Kafka brokers of the running pipeline; by default " + DEFAULT)
    private @Nullable String servers;

    String servers() {
        return or(DEFAULT);
    }

    String or(String otherwise) {
        return servers == null ? otherwise : servers;
    }
}
