package dev.lexdelta.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DifferServiceIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Jurisdiction JINAN = new Jurisdiction("370100", "济南市");
    private static final List<Jurisdiction> CITIES =
            List.of(JINAN, new Jurisdiction("320200", "无锡市"), new Jurisdiction("140100", "太原市"));
    private static final Instant TIME = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path state;

    private DifferConfig config;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void connect() {
        config = new DifferConfig(BROKER.bootstrapServers(), state, "differ-" + UUID.randomUUID(), null);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @Test
    void comparesEachDraftWithItsLawAcrossPartitions() {
        try (var differ = started()) {
            for (var city : CITIES) {
                publish(CityTexts.draftOf(city));
                publish(CityTexts.lawOf(city));
            }

            var changes = read(Topics.CHANGES, 3);
            var notices = read(Topics.NOTICES, 6);

            assertThat(changes)
                    .extracting(change -> ((ChangeSet) change.value()).summary().counts())
                    .containsOnly(Map.of(ChangeKind.UNCHANGED, 1, ChangeKind.MODIFIED, 1));
            assertThat(notices).extracting(ConsumerRecord::key).containsExactlyInAnyOrderElementsOf(twice(changes));
            assertThat(notices)
                    .allSatisfy(notice -> assertThat(subject(notice))
                            .isEqualTo(notice.value().version().id()));
        }
    }

    @Test
    void putsBrokenBytesIntoTheDeadLettersAndGoesOn() {
        try (var differ = started()) {
            send(JINAN.code(), bytes("no json"), new RecordHeaders());
            publish(CityTexts.draftOf(JINAN));

            assertThat(read(Topics.NOTICES, 1)).hasSize(1);
            assertThat(read(Topics.DEAD_LETTERS, 1))
                    .extracting(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                    .containsExactly("no json");
        }
    }

    @Test
    void goesOnWhereItStoppedAndTellsNothingTwice() {
        try (var differ = started()) {
            publish(CityTexts.draftOf(JINAN));
            read(Topics.NOTICES, 1);
        }
        try (var differ = started()) {
            publish(CityTexts.draftOf(JINAN));
            publish(CityTexts.lawOf(JINAN));

            assertThat(read(Topics.NOTICES, 2))
                    .extracting(notice -> notice.value().comparisons().size())
                    .containsExactly(0, 1);
        }
    }

    @Test
    void waitsForItsTopicsRatherThanDying() {
        var nowhere = new DifferConfig("127.0.0.1:1", state, "differ-nowhere", null);
        try (var differ = new DifferService(nowhere)) {
            assertThat(differ.notReady()).isPresent();
            differ.start();

            assertThat(await(differ, cause -> cause.contains("127.0.0.1:1"))).startsWith("broker");
            assertThat(differ.failure()).isNotDone();
        }
    }

    @Test
    void isReadyOnceItRunsAndNoMoreWhenClosed() {
        try (var differ = started()) {
            assertThat(await(differ, String::isEmpty)).isEmpty();
            differ.close();

            assertThat(differ.notReady()).contains("the streams do not run");
        }
    }

    /** Why the differ is not ready, empty when it is, as soon as that is what is waited for. */
    private static String await(DifferService differ, Predicate<String> wanted) {
        var cause = differ.notReady().orElse("");
        while (!wanted.test(cause)) {
            LockSupport.parkNanos(10_000_000);
            cause = differ.notReady().orElse("");
        }
        return cause;
    }

    private DifferService started() {
        var differ = new DifferService(config);
        differ.start();
        return differ;
    }

    private void publish(LegalText text) {
        var code = text.jurisdiction().code();
        var value = Topics.VERSIONS.value().serializer().serialize(Topics.VERSIONS.name(), text);
        send(code, value, CloudEvents.of(text, code, TIME));
    }

    private void send(String key, byte[] value, Headers headers) {
        producer.send(new ProducerRecord<>(Topics.VERSIONS.name(), null, null, bytes(key), value, headers));
        producer.flush();
    }

    private static <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic, int atLeast) {
        return TopicReader.read(BROKER.bootstrapServers(), topic, atLeast);
    }

    private static List<String> twice(List<? extends ConsumerRecord<String, ?>> records) {
        return records.stream()
                .flatMap(record -> List.of(record.key(), record.key()).stream())
                .toList();
    }

    private static String subject(ConsumerRecord<?, ?> record) {
        return KafkaMessageFactory.createReader(record.headers(), bytes("{}"))
                .toEvent()
                .getSubject();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
