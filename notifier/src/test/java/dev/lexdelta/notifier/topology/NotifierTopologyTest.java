package dev.lexdelta.notifier.topology;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.regulations;
import static dev.lexdelta.notifier.NoticeSamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Delivery;
import java.time.Duration;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class NotifierTopologyTest extends DrivenTopology {
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
    void sendsByTheWishAsItStandsThen() {
        subscribe("a", regulations("r"));
        publish(notice("r", "v"));
        ask(request("c", RequestKind.CHANGE, "a", 1, NOW));
        settle(sent.get(0), AttemptOutcome.FAILED);
        pass(WAIT);

        assertThat(sent).extracting(delivery -> delivery.wish().filter()).containsExactly(regulations("r"), ALL);
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
    void putsABrokenRequestAsideWithoutItsBytes() {
        var raw = driver.createInputTopic(Topics.REQUESTS.name(), new StringSerializer(), new ByteArraySerializer());
        raw.pipeInput("a", bytes("no json"));
        subscribe("a", ALL);

        assertThat(deadLetters.readRecordsToList()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(text(letter, "lexdelta.source-topic")).isEqualTo(Topics.REQUESTS.name());
        });
        assertThat(subscriptions.readValuesToList()).hasSize(1);
        assertThat(meters.get("lexdelta.dead.letters")
                        .tag("topic", Topics.REQUESTS.name())
                        .counter()
                        .count())
                .isEqualTo(1);
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
}
