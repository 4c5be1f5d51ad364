package dev.lexdelta.notifier.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(30);

    private final Agenda agenda = new Agenda(2, AgendaTest::alone, PATIENCE);

    @Test
    void takesWhatIsDueTheLongestDueFirst() {
        agenda.put(pending("a", "r", NOW.minusSeconds(1)));
        agenda.put(pending("b", "r", NOW.minusSeconds(2)));
        agenda.put(pending("c", "r", NOW.plusSeconds(1)));

        assertThat(taken(NOW)).containsExactly("b/r", "a/r");
    }

    @Test
    void hasOneOfASubscriptionInFlight() {
        agenda.put(pending("a", "r", NOW));
        agenda.put(pending("a", "q", NOW));

        assertThat(taken(NOW)).containsExactly("a/q");
        assertThat(taken(NOW)).isEmpty();
        agenda.remove(new QueueKey("a", "q"));
        agenda.landed(new QueueKey("a", "q"), "notice-q", 1, SOON);
        assertThat(taken(NOW)).containsExactly("a/r");
    }

    @Test
    void hasAsManyOfAWideSubscriptionInFlightAsItIsWideEachOfAnotherQueue() {
        var wide = new Agenda(9, id -> new Destination(id, id.equals("wide") ? 2 : 1, false), PATIENCE);
        List.of("p", "q", "r").forEach(regulation -> wide.put(pending("wide", regulation, NOW)));
        wide.put(pending("narrow", "p", NOW));
        wide.put(pending("narrow", "q", NOW));

        assertThat(take(wide, NOW))
                .extracting(Pending::queue)
                .containsExactlyInAnyOrder(
                        new QueueKey("wide", "p"), new QueueKey("wide", "q"), new QueueKey("narrow", "p"));
        wide.landed(new QueueKey("wide", "q"), "notice-q", 1, SOON);
        wide.remove(new QueueKey("wide", "q"));
        assertThat(take(wide, NOW)).extracting(Pending::queue).containsExactly(new QueueKey("wide", "r"));
    }

    @Test
    void hasNoMoreInFlightThanItMay() {
        List.of("a", "b", "c").forEach(subscription -> agenda.put(pending(subscription, "r", NOW)));

        assertThat(taken(NOW)).containsExactly("a/r", "b/r");
        assertThat(taken(NOW)).isEmpty();
        agenda.landed(new QueueKey("a", "r"), "notice-r", 1, SOON);
        agenda.remove(new QueueKey("a", "r"));
        assertThat(taken(NOW)).containsExactly("c/r");
    }

    @Test
    void sendsAgainWhatHadNoResultForLong() {
        agenda.put(pending("a", "r", NOW));

        assertThat(taken(NOW)).containsExactly("a/r");
        assertThat(taken(NOW.plus(PATIENCE).minusMillis(1))).isEmpty();
        assertThat(taken(NOW.plus(PATIENCE))).containsExactly("a/r");
    }

    @Test
    void isNotFreedByTheResultOfAnotherAttempt() {
        agenda.put(pending("a", "r", NOW));
        taken(NOW);

        agenda.landed(new QueueKey("a", "r"), "notice-r", 2, SOON);
        agenda.landed(new QueueKey("a", "q"), "notice-q", 1, SOON);

        assertThat(taken(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesEveryHeadOnceWhateverTheOrderOfEvents(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var waiting = new HashMap<QueueKey, Pending>();
        for (int i = 0; i < 500; i++) {
            var entry = pending("s" + random.nextInt(40), "r" + random.nextInt(9), NOW.plusSeconds(random.nextInt(60)));
            waiting.put(entry.queue(), entry);
            agenda.put(entry);
        }
        var now = NOW;
        var flying = new HashSet<String>();
        while (!waiting.isEmpty()) {
            for (var entry : take(agenda, now)) {
                assertThat(flying.add(entry.subscription())).as("seed %d", seed).isTrue();
                assertThat(entry.due()).as("seed %d", seed).isBeforeOrEqualTo(now);
                assertThat(waiting.remove(entry.queue())).as("seed %d", seed).isEqualTo(entry);
                agenda.remove(entry.queue());
                agenda.landed(entry.queue(), entry.notice(), entry.attempt(), SOON);
                flying.remove(entry.subscription());
            }
            now = now.plusSeconds(1);
        }
        assertThat(take(agenda, now.plus(PATIENCE))).as("seed %d", seed).isEmpty();
    }

    private static Destination alone(String subscription) {
        return new Destination(subscription, 1, false);
    }

    private static List<Pending> take(Agenda agenda, Instant now) {
        agenda.lookAfterFlights(now);
        return agenda.take(now);
    }

    private List<String> taken(Instant now) {
        return take(agenda, now).stream()
                .map(entry -> entry.subscription() + "/" + entry.regulation())
                .toList();
    }

    private static Pending pending(String subscription, String regulation, Instant due) {
        return new Pending(subscription, regulation, 7, "notice-" + regulation, 1, due);
    }
}
