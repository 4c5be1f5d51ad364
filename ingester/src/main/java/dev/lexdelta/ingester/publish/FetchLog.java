package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was last seen of every address. */
public final class FetchLog {
    private static final Logger LOG = LoggerFactory.getLogger(FetchLog.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private FetchLog() {}

    /**
     * Reads lexdelta.fetches to its end. Call it after the publisher is open: then what its predecessor left
     * open has an end, and nothing is added behind our back.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static Known read(String bootstrapServers) throws PublishException {
        try (var consumer = new KafkaConsumer<>(
                settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer);
        } catch (KafkaException e) {
            throw PublishException.unreachable(bootstrapServers, e);
        }
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
    }

    private static Known read(KafkaConsumer<String, byte[]> consumer) {
        var known = new Known();
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> take(record, known));
        }
        return known;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.FETCHES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static void take(ConsumerRecord<String, byte[]> record, Known known) {
        try {
            var fetch = Topics.FETCHES.value().deserializer().deserialize(record.topic(), record.value());
            if (fetch == null) {
                known.forget(record.key());
            } else {
                known.take(fetch);
            }
        } catch (SerializationException e) {
            LOG.warn(
                    "{}-{}@{} is unreadable; its address counts as never seen",
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }
}
