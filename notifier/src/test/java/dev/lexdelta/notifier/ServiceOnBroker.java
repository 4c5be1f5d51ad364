package dev.lexdelta.notifier;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.queue.Retries;
import dev.lexdelta.notifier.view.NotReadyException;
import dev.lexdelta.notifier.view.View;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A notifier on a broker with three partitions. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class ServiceOnBroker {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Retries DIVIDED =
            (attempt, asked) -> attempt < 4 ? Optional.of(Duration.ofMillis(50)) : Optional.empty();
    private static final Duration YEARS = Duration.ofDays(36_500);

    @TempDir
    Path state;

    NotifierConfig config;
    KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void connect() {
        config = TestConfig.of(
                BROKER.bootstrapServers(),
                state,
                "notifier-" + UUID.randomUUID(),
                new NotifierConfig.Limits(null, YEARS));
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    NotifierService started(Sender sender) {
        return started(config, sender);
    }

    static NotifierService started(NotifierConfig config, Sender sender) {
        var notifier = new NotifierService(config, parts(sender), new View());
        notifier.start();
        await(notifier.view()::isReady);
        return notifier;
    }

    static NotifierParts parts(Sender sender) {
        return new NotifierParts(
                sender, DIVIDED, YEARS, new DeliveryMetrics(new SimpleMeterRegistry()), disabled -> {});
    }

    static void subscribe(NotifierService notifier, String id) throws Exception {
        var request = create(id, ALL, Instant.now());
        var verdict = notifier.view().verdict(request.id());
        notifier.requests().send(request).get(10, TimeUnit.SECONDS);
        assertThat(verdict.get(60, TimeUnit.SECONDS).verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    static List<String> onePerPartition() {
        var ids = new HashMap<Integer, String>();
        for (int i = 0; ids.size() < Broker.PARTITIONS; i++) {
            var id = "s" + i;
            ids.putIfAbsent(Utils.toPositive(Utils.murmur2(Utils.utf8(id))) % Broker.PARTITIONS, id);
        }
        return List.copyOf(ids.values());
    }

    void publish(Notice notice) {
        send(Topics.NOTICES, notice.regulation().id(), notice, new RecordHeaders());
    }

    <V> void send(Topic<String, V> topic, String key, V value, Headers headers) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                null,
                null,
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value),
                headers));
        producer.flush();
    }

    static List<AttemptOutcome> outcomes(int atLeast) {
        return read(Topics.DELIVERIES, atLeast).stream()
                .map(ConsumerRecord::value)
                .map(Attempt::outcome)
                .toList();
    }

    static <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic, int atLeast) {
        return TopicReader.read(BROKER.bootstrapServers(), topic, atLeast);
    }

    static void await(Supplier<Boolean> condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static boolean holds(Supplier<Boolean> condition) {
        try {
            return condition.get();
        } catch (NotReadyException e) {
            return false;
        }
    }
}
