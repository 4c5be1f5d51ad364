package dev.lexdelta.notifier.view;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.subscribe.Judge;
import dev.lexdelta.notifier.topology.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String CHANGE = Ids.of("change");
    private static final String VERSION = Ids.of("version");

    @TempDir
    Path state;

    private final View view = new View();
    private final List<byte[]> log = new ArrayList<>();
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(
                new ViewTopology(view).get(), StreamsSettings.of("none:9092", "test", state), NOW);
        view.open(new View.Sources(new DriverStores(driver), (partition, offset) -> log.get((int) offset)));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void knowsWhoseLawAVersionIsAsLongAsARegulationHoldsIt() {
        var header = notice("r", VERSION).version();
        var jinan = new Jurisdiction("370100", "济南市");
        input(Topics.REGULATIONS).pipeInput("r", regulation("r", jinan, List.of(header)));
        assertThat(view.jurisdictionOf(header.id())).contains(jinan);
        assertThat(view.jurisdictionOf("another")).isEmpty();

        input(Topics.REGULATIONS).pipeInput("q", regulation("q", jinan, List.of(header)));
        input(Topics.REGULATIONS).pipeInput("r", regulation("r", jinan, List.of()));
        assertThat(view.jurisdictionOf(header.id())).contains(jinan);

        input(Topics.REGULATIONS).pipeInput("q", regulation("q", jinan, List.of()));
        assertThat(view.jurisdictionOf(header.id())).isEmpty();
    }

    private static Regulation regulation(String id, Jurisdiction jurisdiction, List<VersionHeader> timeline) {
        return new Regulation(id, "t", List.of("t"), jurisdiction, timeline, List.of(), List.of(), List.of(), null);
    }

    @Test
    void keepsTheLastPinOfEachPair() {
        pin("b", "a", true);
        pin("c", "a", true);
        pin("a", "b", false);

        assertThat(view.pins("", 10)).extracting(Pin::together).containsExactly(false, true);
        assertThat(view.pins("", 1)).extracting(View::key).containsExactly("a-b");
        assertThat(view.pins("a-b", 10)).extracting(View::key).containsExactly("a-c");
    }

    private void pin(String a, String b, boolean together) {
        input(Topics.PINS).pipeInput("370100", new Pin(a, b, together, "ann", NOW, null));
    }

    @Test
    void showsHowEachSourceIsAndNotEachAddress() {
        show(health("wuxi", 0));
        show(health("jinan", 0));
        show(health("closed", 0));
        show(health("jinan", 2));
        input(Topics.FETCHES).pipeInput("closed", null);
        var page = "http://example.org/1.html";
        input(Topics.FETCHES)
                .pipeInput(
                        Fetch.key("jinan", page),
                        new Fetch(
                                "jinan", page, NOW, 200, null, null, null, null, null, 0, null, null, null, null, null,
                                null));

        assertThat(view.sources()).containsExactly(health("jinan", 2), health("wuxi", 0));
    }

    private void show(SourceHealth health) {
        input(Topics.FETCHES).pipeInput(health.topicKey(), health);
    }

    private static SourceHealth health(String source, int failures) {
        return new SourceHealth(source, null, null, null, null, NOW, NOW, null, null, failures, null, 20, null, null);
    }

    @Test
    void readsTheLastEventOfAChangeSetFromTheLog() {
        var withdrawn = new Superseded(CHANGE, 1, "r", Transition.DRAFT_TO_ENACTED, List.of(), Reason.RETRACTED);
        publish(withdrawn);

        assertThat(view.changeEvent(CHANGE)).contains(withdrawn);
        assertThat(view.change(CHANGE)).isEmpty();
        assertThat(view.changeTold(CHANGE)).isEmpty();
        assertThat(view.change("another")).isEmpty();
        assertThatThrownBy(() -> view.changeTold("another")).isInstanceOf(NotReadyException.class);
    }

    @Test
    void leavesOutAChangeWhoseBodyCannotBeRead() {
        publish(new Superseded(CHANGE, 1, "r", Transition.DRAFT_TO_ENACTED, List.of(), Reason.RETRACTED));
        log.set(0, new byte[] {'?'});

        assertThat(view.changeEvent(CHANGE)).isEmpty();
    }

    @Test
    void showsTokensAndRegulationsAsTheyStand() {
        var token = new Token("ann", Scope.SUBSCRIBER, NOW);
        var regulation = new Regulation(
                "r", "条例", List.of(), Jurisdiction.STATE, List.of(), List.of(), List.of(), List.of(), null);
        input(Topics.TOKENS).pipeInput("hash", token);
        input(Topics.TOKENS).pipeInput("revoked", token);
        input(Topics.TOKENS).pipeInput("revoked", null);
        input(Topics.REGULATIONS).pipeInput("r", regulation);

        assertThat(view.token("hash")).contains(token);
        assertThat(view.token("revoked")).isEmpty();
        assertThat(view.regulation("r")).contains(regulation);
        assertThat(view.regulation("q")).isEmpty();
    }

    @Test
    void goesOnAfterBytesItCannotRead() {
        driver.createInputTopic(Topics.TOKENS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("hash", new byte[] {'?'});
        input(Topics.TOKENS).pipeInput("other", new Token("ann", Scope.SUBSCRIBER, NOW));

        assertThat(view.token("hash")).isEmpty();
        assertThat(view.token("other")).isPresent();
    }

    @Test
    void listsWhatAnOwnerHasUntilItIsDeleted() {
        var a = Judge.judge(null, create("a", ALL, NOW));
        var b = Judge.judge(null, create("b", ALL, NOW));
        show(a);
        show(b);
        assertThat(view.subscriptionsOf("owner")).containsExactly(a, b);

        var deleted = Judge.judge(a, request("d", RequestKind.DELETE, "a", 1, NOW));
        show(deleted);

        assertThat(view.subscriptionsOf("owner")).containsExactly(b);
        assertThat(view.subscriptionsOf("own")).isEmpty();
        assertThat(view.subscription("a")).contains(deleted);
    }

    @Test
    void bringsAVerdictToThoseWhoAskedBeforeAndJustAfter() throws Exception {
        var refused = Judge.judge(null, request("r", RequestKind.DELETE, "nobody", -1, NOW));
        var before = view.verdict("r");
        show(refused);
        input(Topics.SUBSCRIPTIONS).pipeInput("nobody", null);

        assertThat(before.get(10, TimeUnit.SECONDS).verdict().outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(view.verdict("r")).isCompletedWithValue(refused);
        assertThat(view.verdict("q")).isNotDone();
        assertThat(view.subscription("nobody")).isEmpty();
        assertThat(view.subscriptionsOf("owner")).isEmpty();
    }

    @Test
    void turnsPagesOfNoticesWithACursor() {
        for (int i = 0; i < 5; i++) {
            publish(notice(i % 2 == 0 ? "even" : "odd", "v" + i));
        }

        var first = view.notices(null, notice -> true, 2);
        var second = view.notices(first.next(), notice -> true, 10);
        var none = view.notices(second.next(), notice -> true, 10);

        assertThat(versions(first)).containsExactly("v0", "v1");
        assertThat(first.more()).isTrue();
        assertThat(versions(second)).containsExactly("v2", "v3", "v4");
        assertThat(second.more()).isFalse();
        assertThat(none.notices()).isEmpty();
        assertThat(none.next()).isEqualTo(second.next());
    }

    @Test
    void passesOverNoticesThatAreNotWanted() {
        for (int i = 0; i < 4; i++) {
            publish(notice(i % 2 == 0 ? "even" : "odd", "v" + i));
        }

        var page = view.notices(
                Cursor.START, notice -> "odd".equals(notice.regulation().id()), 10);

        assertThat(versions(page)).containsExactly("v1", "v3");
    }

    @Test
    void wakesWhoeverWaitsForANotice() throws Exception {
        var waiting = view.awaitNotices(null, Duration.ofSeconds(30));
        assertThat(waiting).isNotDone();
        publish(notice("r", "v"));

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(view.awaitNotices(null, Duration.ofSeconds(30))).isCompletedWithValue(true);
        var end = view.end();
        assertThat(end).isEqualTo(view.notices(null, notice -> true, 10).next());
        assertThat(view.awaitNotices(end, Duration.ofMillis(1)).get(10, TimeUnit.SECONDS))
                .isFalse();
    }

    @Test
    void saysThatItIsNotThereYet() {
        view.close();

        assertThat(view.isReady()).isFalse();
        assertThatThrownBy(() -> view.token("hash")).isInstanceOf(NotReadyException.class);
    }

    private void publish(ChangeEvent event) {
        log.add(Topics.CHANGES.value().serializer().serialize(Topics.CHANGES.name(), event));
        input(Topics.CHANGES)
                .pipeInput(new TestRecord<>("r", event, CloudEvents.of(event, "370100", VERSION, NOW), NOW));
    }

    private void publish(Notice notice) {
        input(Topics.NOTICES).pipeInput(notice.regulation().id(), notice, NOW);
    }

    private void show(Subscription subscription) {
        input(Topics.SUBSCRIPTIONS).pipeInput(subscription.id(), subscription);
    }

    private <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.key().serializer(), topic.value().serializer());
    }

    private static List<String> versions(NoticePage page) {
        return page.notices().stream().map(notice -> notice.version().id()).toList();
    }

    private record DriverStores(TopologyTestDriver driver) implements ViewStores {
        @Override
        public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
            return driver.getKeyValueStore(name);
        }
    }

    private static Attempt attempt(String subscription, Instant at, int number, boolean replay) {
        return new Attempt(
                subscription, "r", Ids.of("notice"), number, at, 1, AttemptOutcome.FAILED, 500, "no", null, replay);
    }

    @Test
    void readsAttemptsTheLatestFirstAndDropsThoseOfAMonthAgo() {
        var attempts = input(Topics.DELIVERIES);
        var old = attempt("s", NOW.minus(Duration.ofDays(31)), 1, false);
        var first = attempt("s", NOW, 1, false);
        var again = attempt("s", NOW, 1, true);
        var second = attempt("s", NOW.plusSeconds(5), 2, false);
        for (var attempt : List.of(old, first, again, second, attempt("t", NOW, 1, false), second)) {
            attempts.pipeInput(attempt.subscription(), attempt, attempt.at());
        }

        assertThat(view.attempts("s", "", 9)).containsExactly(second, again, first);
        assertThat(view.attempts("s", View.cursor(second), 1)).containsExactly(again);
        assertThat(view.attempts("s", View.cursor(first), 9)).isEmpty();
        assertThat(view.attempts("u", "", 9)).isEmpty();
    }

    @Test
    void findsANoticeByItsIdWithoutItsChangedText() {
        var notice = notice("r", VERSION);
        input(Topics.NOTICES).pipeInput("r", notice);

        assertThat(view.notice(notice.id())).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(notice.id());
            assertThat(found.changedText()).isEmpty();
        });
        assertThat(view.notice("another")).isEmpty();
        assertThat(view.notices(null, any -> true, 9).notices()).containsExactly(notice);
    }
}
