package dev.lexdelta.notifier;

import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Utils;

/** How many tasks the subscriptions are spread over. */
final class Partitions {
    private Partitions() {}

    /**
     * Partitions of the topics that are keyed by subscription.
     *
     * @throws BrokerException when the broker does not answer, or when they are not equally many
     */
    static int ofSubscriptions(String bootstrapServers) throws BrokerException, InterruptedException {
        var requests = Topics.REQUESTS.name();
        var deliveries = Topics.DELIVERIES.name();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            int asked = count(admin, requests);
            int tried = count(admin, deliveries);
            if (asked != tried) {
                var sentence = "topics %s and %s must have equally many partitions, but have %d and %d"
                        .formatted(requests, deliveries, asked, tried);
                throw new BrokerException(sentence, new IllegalStateException(sentence));
            }
            return asked;
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerException("cannot describe " + requests + " and " + deliveries, e);
        }
    }

    /** Of each partition an id that its key would have and that nobody's subscription has. */
    static List<String> oneIdEach(int partitions) {
        var ids = new TreeMap<Integer, String>();
        for (int i = 0; ids.size() < partitions; i++) {
            var id = Ids.of("partition", String.valueOf(i));
            ids.putIfAbsent(Utils.toPositive(Utils.murmur2(Utils.utf8(id))) % partitions, id);
        }
        return List.copyOf(ids.values());
    }

    private static int count(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        var description = admin.describeTopics(List.of(topic)).topicNameValues().values();
        return description
                .iterator()
                .next()
                .get(30, TimeUnit.SECONDS)
                .partitions()
                .size();
    }
}
