package dev.lexdelta.standalone.broker;

import dev.lexdelta.contract.topic.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** How the one node is set: one copy of everything, little memory, quick to come back after a crash. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "PLAINTEXT";
    private static final String SIZE = String.valueOf(Topic.MAX_BYTES);

    private static final Map<String, String> NODE_AND_NAMES = Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            String.valueOf(NODE),
            "controller.listener.names",
            CONTROLLER,
            "inter.broker.listener.name",
            BROKER,
            "listener.security.protocol.map",
            BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");

    private static final Map<String, String> ONE_COPY = Map.of(
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    private static final Map<String, String> LITTLE = Map.of(
            "num.partitions", "3",
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.num.partitions", "3",
            "share.coordinator.state.topic.num.partitions", "3",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "num.replica.fetchers", "1",
            "background.threads", "2",
            "log.cleaner.dedupe.buffer.size", "2097152");

    private static final Map<String, String> LARGE_RECORDS =
            Map.of("message.max.bytes", SIZE, "replica.fetch.max.bytes", SIZE, "fetch.max.bytes", "57671680");

    /** A consumer that was away for a month goes on where it was: by default its offsets are gone after a week. */
    private static final Map<String, String> NEVER_FORGETS = Map.of("offsets.retention.minutes", "5256000");

    private static final Map<String, String> QUICK = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

    private BrokerSettings() {}

    static Properties of(Path logs, int port, int controllerPort) {
        var broker = BROKER + "://" + Ports.HOST + ":" + port;
        var controller = Ports.HOST + ":" + controllerPort;
        var settings = new Properties();
        settings.put("log.dirs", logs.toString());
        settings.put("listeners", broker + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", broker);
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(NODE_AND_NAMES);
        settings.putAll(ONE_COPY);
        settings.putAll(LITTLE);
        settings.putAll(LARGE_RECORDS);
        settings.putAll(NEVER_FORGETS);
        settings.putAll(QUICK);
        return settings;
    }
}
