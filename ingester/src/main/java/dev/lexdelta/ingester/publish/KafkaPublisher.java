package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes to Kafka, each call one transaction. Of two with one transactional id the later fences the earlier, which then
 * fails for good. Thread-safe: calls wait for one another.
 */
public final class KafkaPublisher implements Publisher, AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final String transactionalId;
    private final Producer<String, byte[]> producer;

    private KafkaPublisher(String transactionalId, Producer<String, byte[]> producer) {
        this.transactionalId = transactionalId;
        this.producer = producer;
    }

    /**
     * Connects, ends what an earlier publisher of this id left open, and fences it.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static KafkaPublisher open(String bootstrapServers, String transactionalId) throws PublishException {
        try {
            var producer = new KafkaProducer<>(
                    settings(bootstrapServers, transactionalId), new StringSerializer(), new ByteArraySerializer());
            return new KafkaPublisher(transactionalId, begun(producer));
        } catch (KafkaException e) {
            throw failure(transactionalId, e, true);
        }
    }

    private static Producer<String, byte[]> begun(Producer<String, byte[]> producer) {
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> settings(String bootstrapServers, String transactionalId) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                10_000,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000, // no longer than the transaction
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_BYTES);
    }

    @Override
    public void publish(LegalText text, Fetch state) throws PublishException {
        var jurisdiction = text.jurisdiction().code();
        var headers = CloudEvents.of(text, jurisdiction, state.fetchedAt());
        transaction(List.of(record(Topics.VERSIONS, jurisdiction, text, headers), record(state)));
    }

    @Override
    public void quarantine(Quarantined quarantined, Fetch state) throws PublishException {
        transaction(List.of(record(Topics.QUARANTINE, quarantined.source(), quarantined, null), record(state)));
    }

    @Override
    public void remember(Fetch state) throws PublishException {
        transaction(List.of(record(state)));
    }

    private static ProducerRecord<String, byte[]> record(Fetch state) {
        return record(Topics.FETCHES, Fetch.key(state.source(), state.url()), state, null);
    }

    private static <V> ProducerRecord<String, byte[]> record(
            Topic<String, V> topic, String key, V value, @Nullable Headers headers) {
        var bytes = topic.value().serializer().serialize(topic.name(), value);
        return new ProducerRecord<>(
                topic.name(), null, null, key, bytes, headers == null ? new RecordHeaders() : headers);
    }

    private synchronized void transaction(List<ProducerRecord<String, byte[]>> records) throws PublishException {
        try {
            producer.beginTransaction();
            for (var record : records) {
                var unused = producer.send(record); // a send that fails makes the commit fail
            }
            producer.commitTransaction();
        } catch (InterruptException e) {
            throw failure(transactionalId, e, true);
        } catch (KafkaException | IllegalStateException e) {
            throw failure(transactionalId, e, !aborted());
        }
    }

    private boolean aborted() {
        try {
            producer.abortTransaction();
            return true;
        } catch (KafkaException | IllegalStateException e) {
            return false; // fenced, or the fate of the commit is unknown
        }
    }

    private static PublishException failure(String transactionalId, Exception cause, boolean fatal) {
        var message = "producer %s %s: %s"
                .formatted(transactionalId, fatal ? "is lost" : "could not publish", cause.getMessage());
        return new PublishException(message, cause, fatal);
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
