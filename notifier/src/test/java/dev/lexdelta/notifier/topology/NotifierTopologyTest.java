package dev.lexdelta.notifier.topology;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.regulations;
import static dev.lexdelta.notifier.NoticeSamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.match.Freshness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierTopologyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration WAIT = Duration.ofMinutes(5);

    @TempDir
    Path state;

    private final List<Delivery> sent = new ArrayList<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, Request> requests;
    private TestInputTopic<String, Notice> notices;
    private TestInputTopic<String, Attempt> deliveries;
    private TestOutputTopic<String, Subscription> subscriptions;
    private TestOutputTopic<byte[], byte[]> deadLetters;
    private Instant now = NOW;

    @BeforeEach
    void start() {
        var settings = StreamsSettings.of("none:9092", "test", state);
        // the driver forgets what stands in a transaction that no processed record commits, such as dead letters
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var parts = new DeliveryParts(
                new Freshness(Duration.ofDays(14), Duration.ofDays(60)),
                notice -> filter -> true,
                (attempt, asked) ->
                        attempt < 3 ? Optional.of(Objects.requireNonNullElse(asked, WAIT)) : Optional.empty(),
                sent::add,
                16,
                PATIENCE);
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

    @Test
    void answersARequestWithTheSubscriptionAndItsVerdict() {
        ask(create("a", ALL, NOW));
        ask(request("stale", RequestKind.CHANGE, "a", 7, NOW));
        ask(request("change", RequestKind.CHANGE, "a", 1, NOW));

        assertThat(subscriptions.readValuesToList())
                .extracting(s -> s.verdict().request(), s -> s.verdict().outcome(), Subscription::revision)
                .containsExactly(
                        tuple("create-a", Outcome.ACCEPTED, 1L),
                        tuple("stale", Outcome.STALE, 1L),
                        tuple("change", Outcome.ACCEPTED, 2L));
    }

    @Test
    void keepsNothingButTheVerdictOfWhatNeverWas() {
        ask(request("r", RequestKind.DELETE, "nobody", -1, NOW));

        var told = subscriptions.readKeyValuesToList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).value.verdict().outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(told.get(1).value).isNull();
        assertThat(driver.getKeyValueStore(Stores.SUBSCRIPTIONS).get("nobody")).isNull();
    }

    @Test
    void handsANoticeToEverySubscriberItFits() {
        subscribe("a", ALL);
        subscribe("b", regulations("r"));
        subscribe("c", regulations("q"));

        publish(notice("r", "v"));
        look();

        assertThat(sent).extracting(Delivery::subscription).containsExactlyInAnyOrder("a", "b");
        assertThat(sent).allSatisfy(delivery -> {
            assertThat(delivery.attempt()).isEqualTo(1);
            assertThat(delivery.wish().sealed()).isEqualTo("sealed");
            assertThat(delivery.notice().id()).isEqualTo(notice("r", "v").id());
            assertThat(delivery.notice().changedText()).isEmpty();
        });
    }

    @Test
    void pushesNoHistoryAndNothingOld() {
        subscribe("a", ALL);

        publish(notice("r", "v"), NOW.minus(Duration.ofDays(15)));
        look();

        assertThat(sent).isEmpty();
    }

    @Test
    void sendsAReplayedNoticeToNobodyTwice() {
        subscribe("a", ALL);
        publish(notice("r", "v"));
        look();
        settle(sent.get(0), AttemptOutcome.DELIVERED);

        publish(notice("r", "v"));
        subscribe("b", ALL);
        publish(notice("r", "v"));
        look();

        assertThat(sent).extracting(Delivery::subscription).containsExactly("a", "b");
    }

    @Test
    void keepsTheOrderOfARegulationAndNoOther() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        look();
        publish(notice("r", "v2"));
        publish(notice("q", "v3"));
        settle(sent.get(0), AttemptOutcome.FAILED);
        look();
        settle(sent.get(1), AttemptOutcome.DELIVERED);
        look();
        assertThat(versions()).containsExactly("v1", "v3");

        pass(WAIT);
        settle(sent.get(2), AttemptOutcome.DELIVERED);
        look();

        assertThat(versions()).containsExactly("v1", "v3", "v1", "v2");
    }

    @Test
    void retriesByTheScheduleThenGivesUpWithADeadLetterAndGoesOn() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        look();
        settle(sent.get(0), AttemptOutcome.FAILED);
        pass(WAIT.minus(LOOK));
        assertThat(sent).hasSize(1);
        pass(LOOK);
        settle(sent.get(1), AttemptOutcome.FAILED);
        pass(WAIT);
        settle(sent.get(2), AttemptOutcome.GAVE_UP);
        look();

        assertThat(sent).extracting(Delivery::attempt).containsExactly(1, 2, 3, 1);
        assertThat(versions()).containsExactly("v1", "v1", "v1", "v2");
        var letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(bytes("a"));
        assertThat(letter.value()).isNull();
        assertThat(text(letter, "lexdelta.notice")).isEqualTo(notice("r", "v1").id());
        assertThat(text(letter, "lexdelta.attempts")).isEqualTo("3");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void waitsAsLongAsTheTargetAsks() {
        subscribe("a", ALL);
        publish(notice("r", "v"));
        look();
        deliveries.pipeInput("a", attempt(sent.get(0), AttemptOutcome.FAILED, now.plus(Duration.ofHours(1))), now);

        pass(Duration.ofMinutes(59));
        assertThat(sent).hasSize(1);
        pass(Duration.ofMinutes(1));
        assertThat(sent).hasSize(2);
    }

    @Test
    void takesEachResultOnce() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        look();
        settle(sent.get(0), AttemptOutcome.DELIVERED);
        settle(sent.get(0), AttemptOutcome.DELIVERED);
        settle(sent.get(0), AttemptOutcome.GAVE_UP);
        look();

        assertThat(versions()).containsExactly("v1", "v2");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void repeatsWhatHadNoResultWithTheSameNumber() {
        subscribe("a", ALL);
        publish(notice("r", "v"));
        look();

        pass(PATIENCE);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }

    @Test
    void disablesASubscriptionWhoseTargetIsGone() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        look();
        subscriptions.readValuesToList();

        settle(sent.get(0), AttemptOutcome.GONE);
        publish(notice("r", "v3"));
        pass(PATIENCE);

        assertThat(subscriptions.readValuesToList())
                .extracting(Subscription::state)
                .containsExactly(SubscriptionState.DISABLED);
        assertThat(sent).hasSize(1);
        assertThatNothingWaits();
    }

    @Test
    void sendsNothingToADeletedSubscriptionAndForgetsWhatWaited() {
        subscribe("a", ALL);
        publish(notice("r", "v"));
        ask(request("d", RequestKind.DELETE, "a", 1, NOW));

        pass(PATIENCE);

        assertThat(sent).isEmpty();
        assertThatNothingWaits();
    }

    @Test
    void sendsByTheWishAsItStandsThen() {
        subscribe("a", regulations("r"));
        publish(notice("r", "v"));
        ask(request("c", RequestKind.CHANGE, "a", 1, NOW));
        look();

        assertThat(sent).extracting(delivery -> delivery.wish().filter()).containsExactly(ALL);
    }

    @Test
    void takesBackOnlyWhatWasTold() {
        subscribe("a", regulations("r"));
        publish(notice("r", "v"));
        look();
        settle(sent.get(0), AttemptOutcome.DELIVERED);
        subscribe("b", ALL);

        publish(notice(NoticeKind.WITHDRAWN, "r", "v"));
        publish(notice(NoticeKind.WITHDRAWN, "r", "w"));
        look();

        assertThat(sent).extracting(Delivery::subscription).containsExactly("a", "a");
        assertThat(sent.get(1).notice().kind()).isEqualTo(NoticeKind.WITHDRAWN);
    }

    @Test
    void dropsANoticeOnceNobodyWaitsForIt() {
        subscribe("a", ALL);
        subscribe("b", ALL);
        publish(notice("r", "v"));
        look();
        settle(sent.get(0), AttemptOutcome.DELIVERED);
        assertThat(driver.getKeyValueStore(Stores.NOTICES).get(notice("r", "v").id()))
                .isNotNull();

        settle(sent.get(1), AttemptOutcome.DELIVERED);

        assertThatNothingWaits();
    }

    @Test
    void putsABrokenRequestAsideWithoutItsBytes() {
        var raw = driver.createInputTopic(Topics.REQUESTS.name(), new StringSerializer(), new ByteArraySerializer());
        raw.pipeInput("a", bytes("no json"));
        subscribe("a", ALL);

        assertThat(deadLetters.readRecordsToList()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(text(letter, "lexdelta.source-topic")).isEqualTo(Topics.REQUESTS.name());
        });
        assertThat(subscriptions.readValuesToList()).hasSize(1);
    }

    @Test
    void passesNoHeadersOn() {
        requests.pipeInput(new TestRecord<>(
                "a",
                create("a", ALL, NOW),
                CloudEvents.of(notice("r", "0123456789abcdef"), "ab".repeat(16), NOW),
                NOW));

        assertThat(subscriptions.readRecord().headers()).isEmpty();
    }

    private void subscribe(String id, Filter filter) {
        ask(create(id, filter, now));
    }

    private void ask(Request request) {
        requests.pipeInput(request.subscription(), request, now);
    }

    private void publish(Notice notice) {
        publish(notice, now);
    }

    private void publish(Notice notice, Instant appended) {
        notices.pipeInput(notice.regulation().id(), notice, appended);
    }

    private void settle(Delivery delivery, AttemptOutcome outcome) {
        deliveries.pipeInput(delivery.subscription(), attempt(delivery, outcome, null), now);
    }

    private Attempt attempt(Delivery delivery, AttemptOutcome outcome, Instant retryAfter) {
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
                retryAfter);
    }

    private void look() {
        pass(LOOK);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    private List<String> versions() {
        return sent.stream().map(delivery -> delivery.notice().version().id()).toList();
    }

    private void assertThatNothingWaits() {
        for (var name : List.of(Stores.PENDING, Stores.NOTICES)) {
            try (var all = driver.getKeyValueStore(name).all()) {
                assertThat(all.hasNext()).as(name).isFalse();
            }
        }
    }

    private <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.key().serializer(), topic.value().serializer());
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    private static String text(TestRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
