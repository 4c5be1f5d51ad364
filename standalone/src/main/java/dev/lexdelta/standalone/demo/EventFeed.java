package dev.lexdelta.standalone.demo;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads notices as any consumer of the topics can, each together with the comparisons it speaks of. */
final class EventFeed implements AutoCloseable {
    /** A notice and the ChangeSets of its comparisons. */
    record Told(Notice notice, List<ChangeSet> comparisons) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, ChangeSet> changes = new HashMap<>();
    private final Deque<Notice> waiting = new ArrayDeque<>();

    EventFeed(String bootstrapServers) {
        var deserializer = new ByteArrayDeserializer();
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                deserializer,
                deserializer);
        consumer.assign(List.of(Topics.CHANGES, Topics.NOTICES).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /** What arrived within the given time, in order; notices whose ChangeSets are still on their way come later. */
    List<Told> poll(Duration time) {
        for (var record : consumer.poll(time)) {
            take(record);
        }
        var told = new ArrayList<Told>();
        while (!waiting.isEmpty() && isComplete(waiting.peek())) {
            var notice = waiting.remove();
            told.add(new Told(
                    notice,
                    notice.comparisons().stream()
                            .map(comparison -> changes.get(key(comparison)))
                            .toList()));
        }
        return told;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.NOTICES.name())) {
            waiting.add(read(Topics.NOTICES, record));
        } else if (read(Topics.CHANGES, record) instanceof ChangeSet set) {
            changes.put(set.id() + set.revision(), set);
        }
    }

    private boolean isComplete(Notice notice) {
        return notice.comparisons().stream().allMatch(comparison -> changes.containsKey(key(comparison)));
    }

    private static String key(NoticeComparison comparison) {
        return comparison.changeId() + comparison.revision();
    }

    private static <V> V read(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
        return topic.value().deserializer().deserialize(topic.name(), record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
