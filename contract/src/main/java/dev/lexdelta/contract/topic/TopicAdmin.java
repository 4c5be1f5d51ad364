package dev.lexdelta.contract.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics and tells what is wrong with those that exist. */
public final class TopicAdmin implements AutoCloseable {
    private static final int TIMEOUT_MS = (int) Duration.ofSeconds(10).toMillis();

    /** Fewer would not show a record under a wrong key. */
    public static final int LEAST_PARTITIONS = 2;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Admin admin;

    private final String bootstrapServers;

    private TopicAdmin(Admin admin, String bootstrapServers) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    public static TopicAdmin connect(String bootstrapServers) {
        var properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        return new TopicAdmin(Admin.create(properties), bootstrapServers);
    }

    /**
     * Creates those of the topics that do not exist yet, and returns when the brokers know them: the controller has them a
     * moment earlier, and a client that comes in between finds none.
     *
     * @return names of the topics created
     * @throws BrokerException when the broker does not answer or refuses
     */
    public List<String> create(Collection<Topic<?, ?>> topics, int partitions) throws BrokerException {
        var existing = existing();
        var missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        var create = missing.stream()
                .map(topic -> new NewTopic(topic.name(), partitions, (short) -1).configs(topic.settings()))
                .toList();
        var options = new CreateTopicsOptions().timeoutMs(TIMEOUT_MS);
        ask("create topics", admin.createTopics(create, options).all());
        awaitVisible(missing);
        return missing.stream().map(Topic::name).toList();
    }

    private void awaitVisible(List<Topic<?, ?>> topics) throws BrokerException {
        var deadline = System.nanoTime() + Duration.ofMillis(TIMEOUT_MS).toNanos();
        while (!areVisible(topics)) {
            if (System.nanoTime() - deadline > 0) {
                throw new BrokerException("the broker does not show the topics it created", new TimeoutException());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean areVisible(List<Topic<?, ?>> topics) {
        try {
            return verify(topics).stream().noneMatch(problem -> problem.endsWith("does not exist"));
        } catch (BrokerException e) { // listed already, but not to be described yet
            return false;
        }
    }

    /**
     * Holds the topics against what they should be.
     *
     * @return one sentence for each thing wrong; empty when all is well
     * @throws BrokerException when the broker does not answer or refuses
     */
    public List<String> verify(Collection<Topic<?, ?>> topics) throws BrokerException {
        var existing = existing();
        var problems = new ArrayList<String>();
        var present = new ArrayList<Topic<?, ?>>();
        for (var topic : topics) {
            if (existing.contains(topic.name())) {
                present.add(topic);
            } else {
                problems.add("topic " + topic.name() + " does not exist");
            }
        }
        problems.addAll(wrongPartitions(present));
        problems.addAll(wrongSettings(present));
        return problems;
    }

    private Collection<String> existing() throws BrokerException {
        return ask(
                "list topics",
                admin.listTopics(new ListTopicsOptions().timeoutMs(TIMEOUT_MS)).names());
    }

    // what is keyed alike is read by one task, and a single partition would hide a wrong key
    private List<String> wrongPartitions(List<Topic<?, ?>> topics) throws BrokerException {
        var names = topics.stream().map(Topic::name).toList();
        var options = new DescribeTopicsOptions().timeoutMs(TIMEOUT_MS);
        var counts = ask("describe topics", admin.describeTopics(names, options).allTopicNames()).values().stream()
                .collect(Collectors.toMap(
                        topic -> topic.name(), topic -> topic.partitions().size(), (a, b) -> a, TreeMap::new));
        var most = counts.values().stream().max(Comparator.naturalOrder()).orElse(LEAST_PARTITIONS);
        return counts.entrySet().stream()
                .filter(topic ->
                        topic.getValue() < LEAST_PARTITIONS || !topic.getValue().equals(most))
                .map(topic -> "topic %s has %d partitions, but needs as many as the others, at least %d"
                        .formatted(topic.getKey(), topic.getValue(), LEAST_PARTITIONS))
                .toList();
    }

    private List<String> wrongSettings(List<Topic<?, ?>> topics) throws BrokerException {
        var resources = topics.stream().collect(Collectors.toMap(TopicAdmin::resource, topic -> topic));
        var options = new DescribeConfigsOptions().timeoutMs(TIMEOUT_MS);
        var configs = ask(
                "describe topic settings",
                admin.describeConfigs(resources.keySet(), options).all());
        var problems = new ArrayList<String>();
        for (var topic : topics) {
            problems.addAll(wrongSettings(topic, configs.getOrDefault(resource(topic), new Config(List.of()))));
        }
        return problems;
    }

    private static List<String> wrongSettings(Topic<?, ?> topic, Config config) {
        return topic.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(setting -> config.get(setting.getKey()) == null
                        || !setting.getValue()
                                .equals(config.get(setting.getKey()).value()))
                .map(setting -> "topic %s has %s=%s, but needs %s"
                        .formatted(
                                topic.name(),
                                setting.getKey(),
                                config.get(setting.getKey()) == null
                                        ? null
                                        : config.get(setting.getKey()).value(),
                                setting.getValue()))
                .toList();
    }

    private static ConfigResource resource(Topic<?, ?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private <T> T ask(String what, org.apache.kafka.common.KafkaFuture<T> future) throws BrokerException {
        try {
            return future.get(2L * TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new BrokerException(
                    "cannot %s: %s"
                            .formatted(
                                    what,
                                    isSilence(cause)
                                            ? "broker " + bootstrapServers + " does not answer"
                                            : cause.getMessage()),
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted; could not " + what, e);
        }
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
