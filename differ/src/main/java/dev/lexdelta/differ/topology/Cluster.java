package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** What stands on the cluster: how far a group has read, whether anything is left, and all of a topic. For one thread. */
public final class Cluster implements AutoCloseable {
    private static final int TIMEOUT_MS = 20_000;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Longer than a transaction of a differ that was killed. */
    private static final Duration PATIENCE = StreamsSettings.TRANSACTION_TIMEOUT.plusSeconds(30);

    /** Begins the note beside the offsets of a group. */
    private static final String RETIRED = "retired for ";

    private final String bootstrapServers;
    private final Admin admin;

    private Cluster(String bootstrapServers, Admin admin) {
        this.bootstrapServers = bootstrapServers;
        this.admin = admin;
    }

    public static Cluster connect(String bootstrapServers) throws BrokerException {
        try {
            return new Cluster(
                    bootstrapServers,
                    Admin.create(Map.of(
                            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2)));
        } catch (KafkaException e) { // an address that is none; why, its cause knows
            var cause = e.getCause() == null ? e : e.getCause();
            throw new BrokerException("cannot connect to " + bootstrapServers + ": " + cause.getMessage(), e);
        }
    }

    /** How far a group has read; without the partitions of which it has read nothing. */
    public Map<TopicPartition, Long> committed(String group) throws BrokerException {
        var offsets = new HashMap<TopicPartition, Long>();
        commits(group).forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private Map<TopicPartition, OffsetAndMetadata> commits(String group) throws BrokerException {
        try {
            var commits = new HashMap<>(ask(
                    "read the offsets of " + group,
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
            commits.values().removeIf(offset -> offset == null);
            return commits;
        } catch (BrokerException e) {
            return ifAbsent(e, Map.of());
        }
    }

    /** Makes a group say that another has taken its place; fails when it has members. */
    public void retire(String group, String successor) throws BrokerException {
        var marked = new HashMap<TopicPartition, OffsetAndMetadata>();
        commits(group)
                .forEach((partition, offset) ->
                        marked.put(partition, new OffsetAndMetadata(offset.offset(), RETIRED + successor)));
        ask("retire " + group, admin.alterConsumerGroupOffsets(group, marked).all());
    }

    /** The group that has taken the place of this one. */
    public Optional<String> successor(String group) throws BrokerException {
        return commits(group).values().stream()
                .map(OffsetAndMetadata::metadata)
                .filter(metadata -> metadata.startsWith(RETIRED))
                .map(metadata -> metadata.substring(RETIRED.length()))
                .findAny();
    }

    /** Whether anybody reads for a group; somebody killed counts for the ten seconds of its session. */
    public boolean hasMembers(String group) throws BrokerException {
        try {
            var described = ask(
                    "describe " + group,
                    admin.describeConsumerGroups(List.of(group)).all());
            return described.values().stream()
                    .anyMatch(found -> !found.members().isEmpty());
        } catch (BrokerException e) {
            return ifAbsent(e, false);
        }
    }

    private static <T> T ifAbsent(BrokerException e, T otherwise) throws BrokerException {
        if (e.getCause() instanceof GroupIdNotFoundException
                || e.getCause() instanceof UnknownTopicOrPartitionException) {
            return otherwise;
        }
        throw e;
    }

    public Set<String> topics() throws BrokerException {
        return ask("list topics", admin.listTopics().names());
    }

    /** Where the topics end, transactions that are not finished included; nothing of a topic that is not there. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) throws BrokerException {
        var there = new HashSet<>(topics);
        there.retainAll(topics());
        Map<String, TopicDescription> described =
                ask("describe topics", admin.describeTopics(there).allTopicNames());
        var latest = described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        ask("read the ends of topics", admin.listOffsets(latest).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Whether no record lies between the offsets, none that is not decided yet either. */
    public boolean isRead(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws BrokerException {
        var open = new HashMap<>(to);
        open.entrySet().removeIf(end -> from.getOrDefault(end.getKey(), 0L) >= end.getValue());
        if (open.isEmpty()) {
            return true;
        }
        try (var consumer = consumer(new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(open.keySet());
            open.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            var before = System.nanoTime();
            while (System.nanoTime() - before < TimeUnit.SECONDS.toNanos(2)) {
                for (var read : consumer.poll(POLL)) {
                    var place = new TopicPartition(read.topic(), read.partition());
                    if (read.offset() < open.getOrDefault(place, 0L)) {
                        return false;
                    }
                }
                if (open.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    return true;
                }
            }
            return false;
        } catch (KafkaException e) {
            throw failed("read " + open.keySet(), e);
        }
    }

    /** All records of a topic in the order of each partition, once every transaction on it is finished. */
    public <K, V> void read(Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> reader) throws BrokerException {
        var ends = ends(List.of(topic.name()));
        try (var consumer = consumer(topic.key().deserializer(), topic.value().deserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            var progress = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var polled = consumer.poll(POLL);
                polled.forEach(reader);
                progress = polled.isEmpty() ? progress : System.nanoTime();
                if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                    throw new BrokerException(
                            "a transaction on " + topic.name() + " does not end", new TimeoutException());
                }
            }
        } catch (KafkaException e) {
            throw failed("read " + topic.name(), e);
        }
    }

    /** Looks single records of a topic up. */
    public <K, V> Lookup<K, V> lookup(Topic<K, V> topic) {
        return new Lookup<>(
                topic, consumer(topic.key().deserializer(), topic.value().deserializer()), PATIENCE);
    }

    private <K, V> KafkaConsumer<K, V> consumer(Deserializer<K> keys, Deserializer<V> values) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                keys,
                values);
    }

    /** Deletes those of the topics that are there. */
    public void delete(Collection<String> topics) throws BrokerException {
        var there = new HashSet<>(topics);
        there.retainAll(topics());
        ask("delete topics", admin.deleteTopics(there).all());
    }

    /** Forgets how far a group has read. */
    public void forget(String group) throws BrokerException {
        try {
            ask(
                    "delete group " + group,
                    admin.deleteConsumerGroups(List.of(group)).all());
        } catch (BrokerException e) {
            ifAbsent(e, false);
        }
    }

    private <T> T ask(String what, KafkaFuture<T> future) throws BrokerException {
        try {
            return future.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw failed(what, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted; could not " + what, e);
        }
    }

    private BrokerException failed(String what, Throwable cause) {
        var silent =
                cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException;
        return new BrokerException(
                "cannot " + what + ": "
                        + (silent ? "broker " + bootstrapServers + " does not answer" : cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
