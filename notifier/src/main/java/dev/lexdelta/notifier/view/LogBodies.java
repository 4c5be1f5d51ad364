package dev.lexdelta.notifier.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads bodies with a consumer of its own, one at a time, and remembers the last ones. Nobody waits longer than twice its
 * patience, however many ask while the log does not answer.
 */
public final class LogBodies implements Bodies, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long CACHE_BYTES = 32L * 1024 * 1024;

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;
    private final Lock turn = new ReentrantLock();
    private final BodyCache cache = new BodyCache(CACHE_BYTES);

    LogBodies(String topic, Consumer<byte[], byte[]> consumer, Duration patience) {
        this.topic = topic;
        this.consumer = consumer;
        this.patience = patience;
    }

    public static LogBodies open(String bootstrapServers, String topic) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                // a longer record is fetched whole all the same
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024);
        return new LogBodies(
                topic,
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                PATIENCE);
    }

    @Override
    public byte[] read(int partition, long offset) {
        var position = new Position(partition, offset);
        var known = cache.get(position);
        if (known != null) {
            return known;
        }
        var body = fetch(new TopicPartition(topic, partition), offset);
        cache.put(position, body);
        return body;
    }

    private byte[] fetch(TopicPartition partition, long offset) {
        if (!isMyTurn()) {
            throw new NotReadyException("too many wait for " + partition);
        }
        try {
            return fetchAlone(partition, offset);
        } finally {
            turn.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] fetchAlone(TopicPartition partition, long offset) {
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            var deadline = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() - deadline < 0) {
                for (var record : consumer.poll(patience).records(partition)) {
                    if (record.offset() == offset) {
                        return record.value();
                    }
                }
            }
        } catch (KafkaException | IllegalStateException e) { // also when it was closed meanwhile
            throw new NotReadyException("cannot read " + partition + " at " + offset, e);
        }
        throw new NotReadyException("no answer for " + partition + " at " + offset);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            consumer.close();
        } finally {
            turn.unlock();
        }
    }
}
