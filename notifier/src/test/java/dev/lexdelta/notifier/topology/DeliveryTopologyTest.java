package dev.lexdelta.notifier.topology;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.DisabledReason;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Occasion;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of deliveries, attempt by attempt. */
class DeliveryTopologyTest extends DrivenTopology {
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
        assertThat(meters.get("lexdelta.dead.letters")
                        .tag("topic", "lexdelta.deliveries")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void showsHowManyWait() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        assertThat(meters.get("lexdelta.pending").tag("partition", "0").gauge().value())
                .isEqualTo(2);
        look();
        settle(sent.get(0), AttemptOutcome.DELIVERED);
        assertThat(meters.get("lexdelta.pending").gauge().value()).isEqualTo(1);
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
    void triesAgainWhereASubscriberHasMovedWhileItsOldTargetSaidThatItIsGone() {
        subscribe("a", ALL);
        publish(notice("r", "v"));
        look();
        var old = attempt(sent.get(0), AttemptOutcome.GONE, null);
        look();
        ask(request("moved", RequestKind.CHANGE, "a", 1, now));
        subscriptions.readValuesToList();

        deliveries.pipeInput("a", old, now);
        pass(WAIT);

        assertThat(subscriptions.isEmpty()).isTrue();
        assertThat(sent).extracting(Delivery::attempt).containsExactly(1, 2);
    }

    @Test
    void sendsNothingToADeletedSubscriptionAndForgetsWhatWaited() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        ask(request("d", RequestKind.DELETE, "a", 1, NOW));
        settle(sent.get(0), AttemptOutcome.FAILED);

        pass(WAIT);

        assertThat(versions()).containsExactly("v1");
        assertThatNothingWaits();
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

    private static final Duration DAY = Duration.ofDays(1);

    private void fail(Duration apart) {
        pass(apart);
        publish(notice("r", "v" + now));
        look();
        settle(sent.get(sent.size() - 1), AttemptOutcome.GAVE_UP);
    }

    @Test
    void disablesASubscriptionToWhichNothingCouldBeDeliveredForFiveDaysAndSaysWhy() {
        subscribe("a", ALL);
        for (int day = 0; day < 5; day++) {
            fail(DAY);
        }
        subscriptions.readValuesToList();
        assertThat(disabled).isEmpty();
        var since = NOW.plus(DAY).plus(LOOK);

        fail(DAY);

        var now = subscriptions.readValuesToList();
        assertThat(now).extracting(Subscription::state).containsExactly(SubscriptionState.DISABLED);
        assertThat(now.get(0).disabled()).isEqualTo(new Disabled(DisabledReason.FAILING, since, null));
        assertThat(disabled).isEqualTo(now);
        assertThatNothingWaits();
    }

    @Test
    void oneSuccessIsANewChance() {
        subscribe("a", ALL);
        for (int day = 0; day < 5; day++) {
            fail(DAY);
        }
        publish(notice("r", "good"));
        look();
        settle(sent.get(sent.size() - 1), AttemptOutcome.DELIVERED);

        fail(DAY);

        assertThat(disabled).isEmpty();
    }

    @Test
    void aChangeIsANewChance() {
        subscribe("a", ALL);
        for (int day = 0; day < 5; day++) {
            fail(DAY);
        }
        ask(request("moved", RequestKind.CHANGE, "a", 1, now));

        fail(DAY);

        assertThat(disabled).isEmpty();
    }

    private void replay(String owner, Notice notice) {
        ask(new Request("again" + sent.size(), RequestKind.REPLAY, "a", -1, owner, null, now, notice));
    }

    @Test
    void tellsAgainWhatIsAskedForInAQueueOfItsOwn() {
        subscribe("a", ALL);
        publish(notice("r", "v1"));
        look();
        settle(sent.get(0), AttemptOutcome.DELIVERED);
        publish(notice("r", "v2"));
        look();
        settle(sent.get(1), AttemptOutcome.FAILED);
        subscriptions.readValuesToList();

        replay("owner", notice("r", "v1"));
        look();

        assertThat(versions()).containsExactly("v1", "v2", "v1");
        assertThat(sent.get(2).occasion()).isEqualTo(Occasion.REPLAY);
        assertThat(sent.get(2).notice().id()).isEqualTo(sent.get(0).notice().id());
        assertThat(subscriptions.isEmpty()).isTrue();
        settle(sent.get(2), AttemptOutcome.FAILED);
        pass(WAIT);
        assertThat(sent.subList(3, 4)).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    void tellsNothingAgainThatAnotherAsksForNorToWhomIsNotServed() {
        subscribe("a", ALL);
        replay("stranger", notice("r", "v1"));
        ask(request("d", RequestKind.DELETE, "a", 1, now));
        replay("owner", notice("r", "v1"));
        look();

        assertThat(sent).isEmpty();
        assertThatNothingWaits();
    }
}
