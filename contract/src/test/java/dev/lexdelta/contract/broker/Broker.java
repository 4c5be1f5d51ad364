package dev.lexdelta.contract.broker;

import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Kafka broker for tests, one for all test classes of a module, with every topic there, empty, and in three partitions
 * before each test. Taken in this order: the broker named in LEXDELTA_TEST_BROKER; with -Dlexdelta.test.broker=docker one
 * in a container, where Docker works; Kafka's own test kit in this JVM. A broker named in the environment belongs to the
 * tests: they delete all its topics.
 */
public final class Broker implements BeforeEachCallback {
    /** Topics have this many partitions in tests, so that a key on the wrong partition shows. */
    public static final int PARTITIONS = 3;

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Broker.class);

    private String bootstrapServers = "";

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        bootstrapServers = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningBroker.class, key -> RunningBroker.start(), RunningBroker.class)
                .bootstrapServers();
        deleteAllTopics();
        try (var topics = TopicAdmin.connect(bootstrapServers)) {
            topics.create(Topics.ALL, PARTITIONS);
        }
    }

    private void deleteAllTopics() throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var names = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            for (var deletion : admin.deleteTopics(names).topicNameValues().values()) {
                awaitGone(deletion);
            }
            // the broker may show for a moment what the controller has deleted
            while (!admin.listTopics().names().get(30, TimeUnit.SECONDS).isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    // a topic that another client deleted meanwhile is listed for a moment
    private static void awaitGone(KafkaFuture<Void> deletion) throws Exception {
        try {
            deletion.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }
}
