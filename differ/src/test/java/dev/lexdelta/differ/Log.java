package dev.lexdelta.differ;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Both ends of a differ: versions go in, and committed changes are read on, from where they were read last. */
final class Log implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaProducer<String, VersionEvent> producer;
    private final KafkaConsumer<String, ChangeEvent> consumer;
    private final Admin admin;
    private List<Seen> events = new ArrayList<>();

    /** A change and when it was read. */
    record Seen(ChangeEvent event, long nanoTime) {}

    Log(String servers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringSerializer(),
                Topics.VERSIONS.value().serializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Topics.CHANGES.key().deserializer(),
                Topics.CHANGES.value().deserializer());
        consumer.assign(consumer.partitionsFor(Topics.CHANGES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    void publish(LegalText text) {
        producer.send(
                new ProducerRecord<>(Topics.VERSIONS.name(), text.jurisdiction().code(), text));
    }

    /** Reads until so many changes stand there since {@link #taken()}. */
    void readAtLeast(int changes, Runnable check) {
        while (events.size() < changes) {
            check.run();
            read();
        }
    }

    /** Reads until the application has nothing left to do. */
    void readUntilDone(String applicationId, Runnable check) throws Exception {
        producer.flush();
        while (!isDone(applicationId)) {
            check.run();
            read();
        }
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            read();
        }
    }

    /** The changes read since the last call. */
    List<Seen> taken() {
        var taken = events;
        events = new ArrayList<>();
        return taken;
    }

    private void read() {
        consumer.poll(POLL).forEach(record -> events.add(new Seen(record.value(), System.nanoTime())));
    }

    // what it has read of its inputs, the repartitioned one included, is all that stands there
    private boolean isDone(String applicationId) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        var inputs = Set.of(Topics.VERSIONS.name(), applicationId + "-compare-tasks-repartition");
        if (!admin.listTopics().names().get().containsAll(inputs)) {
            return false;
        }
        return ends(inputs).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .allMatch(end ->
                        read.get(end.getKey()) != null && read.get(end.getKey()).offset() >= end.getValue());
    }

    private Map<TopicPartition, Long> ends(Set<String> topics) throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** What the topics that an application keeps for its state take on disk. */
    long bytesOfState(String applicationId) throws ExecutionException, InterruptedException {
        var brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().matches(applicationId + "-.*-changelog"))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
