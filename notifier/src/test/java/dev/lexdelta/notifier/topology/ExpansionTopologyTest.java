package dev.lexdelta.notifier.topology;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.regulations;
import static dev.lexdelta.notifier.NoticeSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.notifier.queue.Pending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a notice that very many want. */
class ExpansionTopologyTest extends DrivenTopology {
    private static final int MANY = 2_300;
    private static final Duration SLICE_PAUSE = Duration.ofMillis(20);

    @BeforeEach
    void subscribeMany() {
        IntStream.range(0, MANY).forEach(i -> subscribe("s" + i, ALL));
    }

    @Test
    void goesIntoTheQueuesSliceBySliceAndTheFirstAreToldMeanwhile() {
        publish(notice("r", "v"));
        var first = waiting();
        pass(SLICE_PAUSE);

        assertThat(first).isPositive().isLessThanOrEqualTo(500);
        assertThat(sent).isNotEmpty();
        assertThat(waiting()).isGreaterThan(first).isLessThanOrEqualTo(first + 500);
        expandAll();
        assertThat(subscribersWaiting()).hasSize(MANY);
        assertThat(waiting()).isEqualTo(MANY);
    }

    @Test
    void holdsUpNoOtherRegulation() {
        subscribe("other", regulations("q"));
        publish(notice("r", "v"));
        publish(notice("q", "w"));
        pass(SLICE_PAUSE);

        assertThat(pending()).anyMatch(entry -> entry.regulation().equals("q"));
        expandAll();
        assertThat(waiting()).isEqualTo(2 * MANY + 1);
    }

    @Test
    void keepsTheOrderOfARegulationForEverybody() {
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        deliverAll();

        var told = new TreeMap<String, List<String>>();
        sent.forEach(delivery -> told.computeIfAbsent(delivery.subscription(), key -> new ArrayList<>())
                .add(delivery.notice().version().id()));
        assertThat(told).hasSize(MANY);
        assertThat(told.values()).allMatch(List.of("v1", "v2")::equals);
    }

    @Test
    void isTakenBackFromAllWhomItReachedThoughItWasStillOnItsWay() {
        publish(notice("r", "v"));
        publish(notice(NoticeKind.WITHDRAWN, "r", "v"));
        deliverAll();

        assertThat(sent).hasSize(2 * MANY);
        assertThat(sent.stream().filter(delivery -> delivery.notice().kind() == NoticeKind.WITHDRAWN))
                .hasSize(MANY);
    }

    @Test
    void doesNotReachWhoLeftMeanwhile() {
        publish(notice("r", "v"));
        var reached = subscribersWaiting();
        var late = IntStream.range(0, MANY)
                .mapToObj(i -> "s" + i)
                .filter(id -> !reached.contains(id))
                .findFirst()
                .orElseThrow();
        ask(request("leave", RequestKind.DELETE, late, 1, now));
        expandAll();

        assertThat(subscribersWaiting()).hasSize(MANY - 1).doesNotContain(late);
    }

    @Test
    void isGoneOnWithByWhoeverComesNext() {
        publish(notice("r", "v1"));
        publish(notice("r", "v2"));
        var told = new ArrayList<String>();
        var next = new Expansions(
                driver.getKeyValueStore(Stores.EXPANDING),
                notice -> List.of("a", "b"),
                (subscription, fresh, thin) ->
                        told.add(subscription + " " + thin.version().id()),
                3);

        next.restore();
        next.goOn();
        assertThat(told).containsExactly("a v1", "b v1", "a v2");
        next.goOn();

        assertThat(told).containsExactly("a v1", "b v1", "a v2", "b v2");
        assertThatNothingExpands();
    }

    private void expandAll() {
        IntStream.range(0, 40).forEach(i -> pass(SLICE_PAUSE));
        assertThatNothingExpands();
    }

    private void deliverAll() {
        expandAll();
        for (int settled = 0; settled < sent.size(); ) {
            for (int end = sent.size(); settled < end; settled++) {
                settle(sent.get(settled), AttemptOutcome.DELIVERED);
            }
            look();
        }
        assertThatNothingWaits();
    }

    private void assertThatNothingExpands() {
        try (var all = driver.getKeyValueStore(Stores.EXPANDING).all()) {
            assertThat(all.hasNext()).isFalse();
        }
    }

    private int waiting() {
        return pending().size();
    }

    private TreeSet<String> subscribersWaiting() {
        var subscribers = new TreeSet<String>();
        pending().forEach(entry -> subscribers.add(entry.subscription()));
        return subscribers;
    }

    private List<Pending> pending() {
        var entries = new ArrayList<Pending>();
        try (var all = driver.<String, Pending>getKeyValueStore(Stores.PENDING).all()) {
            all.forEachRemaining(entry -> entries.add(entry.value));
        }
        return entries;
    }
}
