package dev.lexdelta.notifier;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.queue.Retries;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.view.Cursor;
import dev.lexdelta.notifier.view.NotReadyException;
import dev.lexdelta.notifier.view.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NotifierServiceIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Retries DIVIDED =
            (attempt, asked) -> attempt < 4 ? Optional.of(Duration.ofMillis(50)) : Optional.empty();
    private static final Duration YEARS = Duration.ofDays(36_500);

    @TempDir
    Path state;

    private NotifierConfig config;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void connect() {
        config = config(
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

    @Test
    void tellsEachSubscriberOnceWhicheverPartitionItIsOn() throws Exception {
        var sender = RecordingSender.delivering();
        try (var notifier = started(sender)) {
            assertThat(notifier.notReady()).isEmpty();
            for (var id : onePerPartition()) {
                subscribe(notifier, id);
            }

            publish(notice("r", Ids.of("v1")));
            publish(notice("r", Ids.of("v1"))); // as a replay would
            publish(notice("r", Ids.of("v2")));

            var expected = onePerPartition().stream().flatMap(id -> List.of(id, id).stream());
            assertThat(sender.take(6))
                    .extracting(Delivery::subscription)
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
            assertThat(read(Topics.DELIVERIES, 6)).hasSize(6).allSatisfy(record -> {
                assertThat(record.value().outcome()).isEqualTo(AttemptOutcome.DELIVERED);
                assertThat(record.key()).isEqualTo(record.value().subscription());
            });
            assertThat(sender.isEmpty()).isTrue();
        }
    }

    @Test
    void triesAgainBySchedule() throws Exception {
        var sender = RecordingSender.answering(
                delivery -> delivery.attempt() < 3 ? new Sent.Failed(503, "busy", null) : new Sent.Delivered(200));
        try (var notifier = started(sender)) {
            subscribe(notifier, "a");
            publish(notice("r", Ids.of("v1")));

            assertThat(sender.take(3)).extracting(Delivery::attempt).containsExactly(1, 2, 3);
            assertThat(outcomes(3))
                    .containsExactly(AttemptOutcome.FAILED, AttemptOutcome.FAILED, AttemptOutcome.DELIVERED);
        }
    }

    @Test
    void givesUpWithADeadLetterAndGoesOnWithTheNext() throws Exception {
        var bad = notice("r", Ids.of("v1"));
        var sender = RecordingSender.answering(delivery ->
                delivery.notice().id().equals(bad.id()) ? new Sent.Failed(500, "no", null) : new Sent.Delivered(200));
        try (var notifier = started(sender)) {
            subscribe(notifier, "a");
            publish(bad);
            publish(notice("r", Ids.of("v2")));

            assertThat(sender.take(5)).extracting(Delivery::attempt).containsExactly(1, 2, 3, 4, 1);
            assertThat(read(Topics.DEAD_LETTERS, 1))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.value()).isNull());
        }
    }

    @Test
    void disablesWhoIsGone() throws Exception {
        var sender = RecordingSender.answering(delivery -> new Sent.Gone(410, "gone"));
        try (var notifier = started(sender)) {
            subscribe(notifier, "a");
            publish(notice("r", Ids.of("v1")));

            sender.take(1);
            await(() -> notifier.view().subscription("a").orElseThrow().state() == SubscriptionState.DISABLED);
        }
    }

    @Test
    void goesOnAfterARestartWithWhatWasInFlight() throws Exception {
        var notice = notice("r", Ids.of("v1"));
        var silent = RecordingSender.silent();
        try (var notifier = started(silent)) {
            subscribe(notifier, "a");
            publish(notice);
            publish(notice("r", Ids.of("v2")));
            silent.take(1);
        }
        var sender = RecordingSender.delivering();
        try (var notifier = started(sender)) {
            assertThat(sender.take(2))
                    .extracting(delivery -> delivery.notice().id(), Delivery::attempt)
                    .containsExactly(
                            tuple(notice.id(), 1),
                            tuple(notice("r", Ids.of("v2")).id(), 1));
        }
        assertThat(silent.isEmpty()).isTrue();
    }

    @Test
    void repeatsOnAnotherInstanceWhatWasInFlightOnTheFirst() throws Exception {
        var silent = RecordingSender.silent();
        var sender = RecordingSender.delivering();
        var elsewhere =
                config(config.bootstrapServers(), state.resolve("second"), config.applicationId(), config.limits());
        try (var first = started(silent)) {
            for (var id : onePerPartition()) {
                subscribe(first, id);
            }
            publish(notice("r", Ids.of("v1")));
            silent.take(3);
            try (var second = started(elsewhere, sender)) {
                first.close();

                assertThat(sender.take(3))
                        .extracting(Delivery::subscription)
                        .containsExactlyInAnyOrderElementsOf(onePerPartition());
                assertThat(outcomes(3)).containsOnly(AttemptOutcome.DELIVERED).hasSize(3);
                assertThat(second.failure()).isNotDone();
            }
        }
    }

    @Test
    void answersRequestsThroughTheView() throws Exception {
        try (var notifier = started(RecordingSender.delivering())) {
            var view = notifier.view();
            subscribe(notifier, "a");
            assertThat(view.subscriptionsOf("owner"))
                    .extracting(Subscription::id)
                    .containsExactly("a");

            var stale = NoticeSamples.request("stale", RequestKind.CHANGE, "a", 9, Instant.now());
            notifier.requests().send(stale).get(10, TimeUnit.SECONDS);
            assertThat(view.verdict("stale").get(30, TimeUnit.SECONDS).verdict().outcome())
                    .isEqualTo(Outcome.STALE);

            var deletion = NoticeSamples.request("delete", RequestKind.DELETE, "a", 1, Instant.now());
            notifier.requests().send(deletion).get(10, TimeUnit.SECONDS);
            assertThat(view.verdict("delete").get(30, TimeUnit.SECONDS).wish()).isNull();
            assertThat(view.subscriptionsOf("owner")).isEmpty();
        }
    }

    @Test
    void showsChangesFromTheLog() throws Exception {
        try (var notifier = started(RecordingSender.delivering())) {
            var withdrawn = IntStream.range(0, 6)
                    .mapToObj(i -> new Superseded(
                            Ids.of("change" + i), i, "r" + i, Transition.DRAFT_TO_ENACTED, List.of(), Reason.PIN))
                    .toList();
            for (var event : withdrawn) {
                var headers = CloudEvents.of(event, "370100", Ids.of("version"), Instant.now());
                send(Topics.CHANGES, event.regulation(), (ChangeEvent) event, headers);
            }
            for (var event : withdrawn) {
                await(() -> notifier.view().changeEvent(event.id()).isPresent());
                assertThat(notifier.view().changeEvent(event.id())).contains(event);
            }
        }
    }

    @Test
    void turnsPagesOverAllPartitionsAndKeepsTheCursorOverARestart() throws Exception {
        var published = new ArrayList<String>();
        Cursor cursor;
        try (var notifier = started(RecordingSender.delivering())) {
            var view = notifier.view();
            for (int i = 0; i < 12; i++) {
                var notice = notice("r" + i % 5, Ids.of("v" + i));
                published.add(notice.id());
                publish(notice);
            }
            await(() -> view.notices(null, notice -> true, 100).notices().size() == 12);
            var first = view.notices(null, notice -> true, 5);
            var rest = view.notices(first.next(), notice -> true, 100);
            var seen = new ArrayList<>(first.notices());
            seen.addAll(rest.notices());
            assertThat(seen).extracting(Notice::id).containsExactlyInAnyOrderElementsOf(published);
            assertThat(first.notices()).hasSize(5);
            assertThat(view.end()).isEqualTo(rest.next());
            cursor = Cursor.parse(rest.next().toString()).orElseThrow();
        }
        try (var notifier = started(RecordingSender.delivering())) {
            var view = notifier.view();
            var waiting = view.awaitNotices(cursor, Duration.ofSeconds(60));
            publish(notice("r9", Ids.of("late")));

            assertThat(waiting.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(view.notices(cursor, notice -> true, 100).notices())
                    .extracting(Notice::id)
                    .containsExactly(notice("r9", Ids.of("late")).id());
        }
    }

    @Test
    void waitsForItsTopicsRatherThanDying() {
        var nowhere = config("127.0.0.1:1", state, "notifier-nowhere", null);
        try (var notifier = new NotifierService(nowhere, parts(RecordingSender.delivering()), new View())) {
            notifier.start();

            assertThat(notifier.failure()).isNotDone();
            await(() -> notifier.notReady().orElse("").contains("127.0.0.1:1"));
            assertThat(notifier.view().isReady()).isFalse();
            assertThat(notifier.requests().send(create("a", ALL, Instant.now())))
                    .isCompletedExceptionally();
        }
    }

    private NotifierService started(Sender sender) {
        return started(config, sender);
    }

    private static NotifierService started(NotifierConfig config, Sender sender) {
        var notifier = new NotifierService(config, parts(sender), new View());
        notifier.start();
        await(notifier.view()::isReady);
        return notifier;
    }

    private static NotifierParts parts(Sender sender) {
        return new NotifierParts(notice -> filter -> true, sender, DIVIDED);
    }

    private static void subscribe(NotifierService notifier, String id) throws Exception {
        var request = create(id, ALL, Instant.now());
        var verdict = notifier.view().verdict(request.id());
        notifier.requests().send(request).get(10, TimeUnit.SECONDS);
        assertThat(verdict.get(60, TimeUnit.SECONDS).verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private static List<String> onePerPartition() {
        var ids = new HashMap<Integer, String>();
        for (int i = 0; ids.size() < Broker.PARTITIONS; i++) {
            var id = "s" + i;
            ids.putIfAbsent(Utils.toPositive(Utils.murmur2(Utils.utf8(id))) % Broker.PARTITIONS, id);
        }
        return List.copyOf(ids.values());
    }

    private void publish(Notice notice) {
        send(Topics.NOTICES, notice.regulation().id(), notice, new RecordHeaders());
    }

    private <V> void send(Topic<String, V> topic, String key, V value, Headers headers) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                null,
                null,
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value),
                headers));
        producer.flush();
    }

    private static List<AttemptOutcome> outcomes(int atLeast) {
        return read(Topics.DELIVERIES, atLeast).stream()
                .map(ConsumerRecord::value)
                .map(Attempt::outcome)
                .toList();
    }

    private static <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic, int atLeast) {
        return TopicReader.read(BROKER.bootstrapServers(), topic, atLeast);
    }

    private static void await(Supplier<Boolean> condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean holds(Supplier<Boolean> condition) {
        try {
            return condition.get();
        } catch (NotReadyException e) {
            return false;
        }
    }

    private static NotifierConfig config(
            String bootstrapServers, Path state, String applicationId, NotifierConfig.@Nullable Limits limits) {
        return new NotifierConfig(
                bootstrapServers,
                state,
                applicationId,
                limits,
                null,
                null,
                List.of(SealedBox.newKey("test")),
                List.of());
    }
}
