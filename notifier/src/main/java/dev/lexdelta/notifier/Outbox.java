package dev.lexdelta.notifier;

import dev.lexdelta.contract.topic.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends single records outside the streams, each exactly once or with an error. For any thread. */
final class Outbox implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;

    private Outbox(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static Outbox open(String bootstrapServers) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.LINGER_MS_CONFIG, 2);
        return new Outbox(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    <K, V> CompletableFuture<Void> send(Topic<K, V> topic, K key, V value) {
        var sent = new CompletableFuture<Void>();
        try {
            var record = new ProducerRecord<>(
                    topic.name(),
                    topic.key().serializer().serialize(topic.name(), key),
                    topic.value().serializer().serialize(topic.name(), value));
            var unused = producer.send(record, (metadata, error) -> {
                if (error == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(error);
                }
            });
        } catch (KafkaException | IllegalStateException e) { // also when it was closed meanwhile
            sent.completeExceptionally(e);
        }
        return sent;
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }
}
