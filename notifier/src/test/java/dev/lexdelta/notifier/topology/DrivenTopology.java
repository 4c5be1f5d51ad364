package dev.lexdelta.notifier.topology;

import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.match.Freshness;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The topology in the driver, with a sender that only remembers; there is one partition. */
abstract class DrivenTopology {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Duration LOOK = Duration.ofMillis(100);
    static final Duration PATIENCE = Duration.ofMinutes(2);
    static final Duration WAIT = Duration.ofMinutes(5);
    static final Duration DISABLE_AFTER = Duration.ofHours(120);

    @TempDir
    Path state;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Delivery> sent = new ArrayList<>();
    final List<Subscription> disabled = new ArrayList<>();
    TopologyTestDriver driver;
    TestInputTopic<String, Request> requests;
    TestInputTopic<String, Notice> notices;
    TestInputTopic<String, Attempt> deliveries;
    TestOutputTopic<String, Subscription> subscriptions;
    TestOutputTopic<byte[], byte[]> deadLetters;
    Instant now = NOW;

    @BeforeEach
    void start() {
        var settings = StreamsSettings.of("none:9092", "test", state);
        // the driver forgets what stands in a transaction that no processed record commits, such as dead letters
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var metrics = new DeliveryMetrics(meters);
        settings.put(DeadLetters.METRICS, metrics);
        var parts = new DeliveryParts(
                new Freshness(Duration.ofDays(14), Duration.ofDays(60)),
                (attempt, asked) ->
                        attempt < 3 ? Optional.of(Objects.requireNonNullElse(asked, WAIT)) : Optional.empty(),
                sent::add,
                (subscription, wish) -> subscription,
                DISABLE_AFTER,
                disabled::add,
                16,
                PATIENCE,
                metrics);
        driver = new TopologyTestDriver(new NotifierTopology(settings, parts, 1).get(), settings, NOW);
        requests = input(Topics.REQUESTS);
        notices = input(Topics.NOTICES);
        deliveries = input(Topics.DELIVERIES);
        subscriptions = output(Topics.SUBSCRIPTIONS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    void subscribe(String id, Filter filter) {
        ask(create(id, filter, now));
    }

    void ask(Request request) {
        requests.pipeInput(request.subscription(), request, now);
    }

    void publish(Notice notice) {
        publish(notice, now);
    }

    void publish(Notice notice, Instant appended) {
        notices.pipeInput(notice.regulation().id(), notice, appended);
    }

    void settle(Delivery delivery, AttemptOutcome outcome) {
        deliveries.pipeInput(delivery.subscription(), attempt(delivery, outcome, null), now);
    }

    Attempt attempt(Delivery delivery, AttemptOutcome outcome, Instant retryAfter) {
        return new Attempt(
                delivery.subscription(),
                delivery.notice().regulation().id(),
                delivery.notice().id(),
                delivery.attempt(),
                now,
                0,
                outcome,
                0,
                null,
                retryAfter,
                delivery.occasion() == Occasion.REPLAY);
    }

    void look() {
        pass(LOOK);
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    List<String> versions() {
        return sent.stream().map(delivery -> delivery.notice().version().id()).toList();
    }

    void assertThatNothingWaits() {
        for (var name : List.of(Stores.PENDING, Stores.NOTICES)) {
            try (var all = driver.getKeyValueStore(name).all()) {
                assertThat(all.hasNext()).as(name).isFalse();
            }
        }
    }

    <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.key().serializer(), topic.value().serializer());
    }

    <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    static String text(TestRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
