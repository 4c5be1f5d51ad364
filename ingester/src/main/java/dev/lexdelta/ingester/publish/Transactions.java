package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.ingester.publish.Entry.Placement;
import dev.lexdelta.ingester.publish.Entry.Refusal;
import dev.lexdelta.ingester.publish.Entry.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes entries to their topics, all of a call or none. For one thread. */
final class Transactions {
    private final String transactionalId;
    private final Producer<String, byte[]> producer;

    private Transactions(String transactionalId, Producer<String, byte[]> producer) {
        this.transactionalId = transactionalId;
        this.producer = producer;
    }

    static Transactions open(String bootstrapServers, String transactionalId) {
        var producer = new KafkaProducer<>(
                settings(bootstrapServers, transactionalId), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Transactions(transactionalId, producer);
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

    void commit(List<Entry> entries) throws PublishException {
        try {
            producer.beginTransaction();
            for (var entry : entries) {
                send(entry);
            }
            producer.commitTransaction();
        } catch (KafkaException | IllegalStateException e) {
            throw aborted() ? PublishException.passing(transactionalId, e) : PublishException.lost(transactionalId, e);
        }
    }

    private void send(Entry entry) {
        for (var record : records(entry)) {
            var unused = producer.send(record); // a send that fails makes the commit fail
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

    private static List<ProducerRecord<String, byte[]>> records(Entry entry) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        if (entry instanceof Version version) {
            records.add(version(version.text(), version.state().fetchedAt()));
        }
        if (entry instanceof Placement placement) {
            records.addAll(placed(placement));
        }
        if (entry instanceof Refusal refusal) {
            var quarantined = refusal.quarantined();
            records.add(record(Topics.QUARANTINE, quarantined.source(), quarantined, new RecordHeaders()));
        }
        for (var state : entry.states()) {
            records.add(record(Topics.FETCHES, state.topicKey(), state, new RecordHeaders()));
        }
        return records;
    }

    private static ProducerRecord<String, byte[]> version(LegalText text, Instant time) {
        var key = text.jurisdiction().code();
        return record(Topics.VERSIONS, key, text, CloudEvents.of(text, key, time));
    }

    private static List<ProducerRecord<String, byte[]>> placed(Placement placement) {
        var time = placement.states().get(0).fetchedAt();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        var retracted = placement.retracted();
        records.add(record(
                Topics.VERSIONS,
                placement.wrongKey(),
                retracted,
                CloudEvents.of(retracted, placement.wrongKey(), time)));
        placement.texts().forEach(text -> records.add(version(text, time)));
        return records;
    }

    private static <V> ProducerRecord<String, byte[]> record(
            Topic<String, V> topic, String key, V value, Headers headers) {
        var bytes = topic.value().serializer().serialize(topic.name(), value);
        return new ProducerRecord<>(topic.name(), null, null, key, bytes, headers);
    }

    void close(Duration timeout) {
        producer.close(timeout);
    }
}
