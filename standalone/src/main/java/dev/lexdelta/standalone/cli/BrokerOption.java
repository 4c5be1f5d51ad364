package dev.lexdelta.standalone.cli;

import picocli.CommandLine.Option;

/** Which running pipeline a command speaks to. */
final class BrokerOption {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            defaultValue = "127.0.0.1:9092",
            description = "Kafka brokers of the running pipeline; by default ${DEFAULT-VALUE}")
    private String servers = "";

    String servers() {
        return servers;
    }
}
