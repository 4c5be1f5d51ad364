package dev.lexdelta.ingester.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its end, each partition in order. */
final class TopicLog {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicLog() {}

    static void read(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> reader)
            throws PublishException {
        try (var consumer = open(bootstrapServers)) {
            toEnd(consumer, bootstrapServers, topic, reader);
        } catch (KafkaException e) {
            throw PublishException.unreachable(bootstrapServers, e);
        }
    }

    /**
     * The consumer stands where the reading ended: behind all that was written before, also where others have transactions
     * open, for whose ends it waits.
     */
    static void toEnd(
            KafkaConsumer<String, byte[]> consumer,
            String bootstrapServers,
            String topic,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        var partitions = partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = ends(bootstrapServers, partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    private static Map<TopicPartition, Long> ends(String bootstrapServers, List<TopicPartition> partitions) {
        try (var consumer = open(bootstrapServers, "read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    static KafkaConsumer<String, byte[]> open(String bootstrapServers) {
        return open(bootstrapServers, "read_committed");
    }

    private static KafkaConsumer<String, byte[]> open(String bootstrapServers, String isolation) {
        return new KafkaConsumer<>(
                settings(bootstrapServers, isolation), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> settings(String bootstrapServers, String isolation) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
