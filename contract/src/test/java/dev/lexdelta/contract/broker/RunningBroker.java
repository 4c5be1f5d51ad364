package dev.lexdelta.contract.broker;

import dev.lexdelta.contract.topic.Topic;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker that was found or started, and how to stop it; the test run closes it at its end. */
record RunningBroker(String bootstrapServers, Stop stop) implements AutoCloseable {
    interface Stop {
        void now() throws Exception;
    }

    private static final String IMAGE = "apache/kafka:4.3.1";

    static RunningBroker start() {
        var named = System.getenv("LEXDELTA_TEST_BROKER");
        if (named != null && !named.isBlank()) {
            return new RunningBroker(named, () -> {});
        }
        var docker = "docker".equals(System.getProperty("lexdelta.test.broker"));
        return docker && DockerClientFactory.instance().isDockerAvailable() ? inContainer() : inThisJvm();
    }

    private static RunningBroker inContainer() {
        var image = System.getenv().getOrDefault("LEXDELTA_TEST_IMAGE", IMAGE);
        var container = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"));
        container.start();
        return new RunningBroker(container.getBootstrapServers(), container::close);
    }

    private static RunningBroker inThisJvm() {
        try {
            var nodes = new TestKitNodes.Builder()
                    .setCombined(true)
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .build();
            var cluster = new KafkaClusterTestKit.Builder(nodes)
                    .setConfigProp("offsets.topic.replication.factor", "1")
                    .setConfigProp("offsets.topic.num.partitions", "3")
                    .setConfigProp("transaction.state.log.replication.factor", "1")
                    .setConfigProp("transaction.state.log.min.isr", "1")
                    .setConfigProp("transaction.state.log.num.partitions", "3")
                    .setConfigProp("share.coordinator.state.topic.replication.factor", "1")
                    .setConfigProp("share.coordinator.state.topic.min.isr", "1")
                    .setConfigProp("group.initial.rebalance.delay.ms", "0")
                    // so that tests see within seconds what is deleted and compacted
                    .setConfigProp("log.initial.task.delay.ms", "1000")
                    .setConfigProp("log.retention.check.interval.ms", "1000")
                    .setConfigProp("log.cleaner.backoff.ms", "500")
                    .setConfigProp("message.max.bytes", String.valueOf(Topic.MAX_BYTES))
                    .build();
            cluster.format();
            cluster.startup();
            cluster.waitForReadyBrokers();
            return new RunningBroker(cluster.bootstrapServers(), cluster::close);
        } catch (Exception e) {
            throw new IllegalStateException("the test kit's broker did not start", e);
        }
    }

    @Override
    public void close() {
        try {
            stop.now();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop", e);
        }
    }
}
