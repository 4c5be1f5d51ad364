package dev.lexdelta.contract.broker;

import dev.lexdelta.contract.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads what stands committed on a topic, from its beginning. */
public final class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(500);

    private TopicReader() {}

    /** Waits until at least so many records are there, then until no more come; fails after a minute. */
    public static <K, V> List<ConsumerRecord<K, V>> read(String bootstrapServers, Topic<K, V> topic, int atLeast) {
        try (var consumer = consumer(bootstrapServers, topic)) {
            var records = new ArrayList<ConsumerRecord<K, V>>();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                var polled = consumer.poll(QUIET);
                polled.forEach(records::add);
                if (polled.isEmpty() && records.size() >= atLeast) {
                    return records;
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError("%d records on %s after %s, expected %d"
                            .formatted(records.size(), topic.name(), PATIENCE, atLeast));
                }
            }
        }
    }

    /** What stands there now. */
    public static <K, V> List<ConsumerRecord<K, V>> all(String bootstrapServers, Topic<K, V> topic) {
        try (var consumer = consumer(bootstrapServers, topic)) {
            var records = new ArrayList<ConsumerRecord<K, V>>();
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(QUIET).forEach(records::add);
            }
            return records;
        }
    }

    private static <K, V> KafkaConsumer<K, V> consumer(String bootstrapServers, Topic<K, V> topic) {
        var config = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        var consumer = new KafkaConsumer<>(
                config, topic.key().deserializer(), topic.value().deserializer());
        consumer.assign(consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return consumer;
    }
}
