package dev.lexdelta.differ.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads each partition up to its bound, as if nothing had been written since; partitions without a bound to their end. For
 * one thread.
 */
final class BoundedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final Map<TopicPartition, Long> bounds;
    private final Set<TopicPartition> ended = new HashSet<>();

    BoundedConsumer(Map<String, Object> config, Map<TopicPartition, Long> bounds) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.bounds = Map.copyOf(bounds);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        var polled = super.poll(timeout);
        var beyond = polled.partitions().stream()
                .filter(partition -> last(polled.records(partition)).offset() >= bound(partition))
                .toList();
        return beyond.isEmpty() ? polled : within(polled, beyond);
    }

    private ConsumerRecords<byte[], byte[]> within(
            ConsumerRecords<byte[], byte[]> polled, Collection<TopicPartition> beyond) {
        var next = new HashMap<>(polled.nextOffsets());
        for (var partition : beyond) {
            seek(partition, bound(partition));
            next.put(partition, new OffsetAndMetadata(bound(partition)));
        }
        pause(beyond);
        ended.addAll(beyond);
        var records = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        for (var partition : polled.partitions()) {
            var kept = polled.records(partition).stream()
                    .filter(read -> read.offset() < bound(partition))
                    .toList();
            if (!kept.isEmpty()) {
                records.put(partition, kept);
            }
        }
        return new ConsumerRecords<>(records, next);
    }

    private long bound(TopicPartition partition) {
        return bounds.getOrDefault(partition, Long.MAX_VALUE);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** A stream resumes what it paused itself when it has room again. */
    @Override
    public void resume(Collection<TopicPartition> partitions) {
        super.resume(partitions.stream()
                .filter(partition -> !ended.contains(partition))
                .toList());
    }

    /** A task waits for the partition that lags before it goes on with another. */
    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        return ended.contains(partition) ? OptionalLong.of(0) : super.currentLag(partition);
    }
}
