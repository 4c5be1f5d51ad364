package dev.lexdelta.notifier.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who finds room beside whom. A subscription is named endpoint.number. */
class LanesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(30);
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final int LIMIT = 16;

    private final Agenda agenda = new Agenda(LIMIT, LanesTest::destination, PATIENCE);
    private Instant now = NOW;

    private static Destination destination(String subscription) {
        var endpoint = subscription.substring(0, subscription.indexOf('.'));
        return new Destination(endpoint, 1, endpoint.startsWith("failing"));
    }

    /** Each endpoint was tried once before; then so many subscriptions of each have something to be told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # endpoints                | subscriptions of each | in flight
                    quick 1                    |  9                    | quick 4
                    new 1                      |  9                    | new 4
                    slow 1                     |  9                    | slow 1
                    failing 1                  |  9                    | failing 1
                    quick 20                   |  1                    | quick 16
                    new 20                     |  1                    | new 12
                    slow 20                    |  1                    | slow 8
                    failing 20                 |  1                    | failing 8
                    slow 20, new 20            |  1                    | new 4, slow 8
                    slow 20, quick 20          |  1                    | quick 8, slow 8
                    slow 20, new 20, quick 20  |  1                    | new 4, quick 4, slow 8
                    slow 2, quick 2            |  9                    | quick 8, slow 2
                    """)
    void keepsEachEndpointAndAllSlowOnesWithinBounds(String endpoints, int subscriptions, String inFlight) {
        var endpointNames = new ArrayList<String>();
        for (var group : endpoints.split(", ")) {
            var kind = group.split(" ")[0];
            for (int i = 0; i < Integer.parseInt(group.split(" ")[1]); i++) {
                tryOnce(kind + i, kind);
                endpointNames.add(kind + i);
            }
        }
        endpointNames.forEach(endpoint -> wait(endpoint, subscriptions));

        assertThat(counted(take(agenda, now))).isEqualTo(inFlight);
    }

    private void tryOnce(String endpoint, String kind) {
        if (kind.equals("quick") || kind.equals("slow")) {
            wait(endpoint, 1);
            take(agenda, now).forEach(sent -> land(sent, kind.equals("quick") ? SOON : LATE));
        }
    }

    private void wait(String endpoint, int subscriptions) {
        IntStream.range(0, subscriptions).forEach(i -> agenda.put(pending(endpoint + "." + i)));
    }

    private void land(Pending sent, Duration took) {
        agenda.remove(sent.queue());
        agenda.landed(sent.queue(), sent.notice(), sent.attempt(), took);
    }

    private static List<Pending> take(Agenda agenda, Instant now) {
        agenda.lookAfterFlights(now);
        return agenda.take(now);
    }

    private static String counted(List<Pending> taken) {
        return taken.stream()
                .map(sent -> sent.subscription().replaceAll("[0-9.]", ""))
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void goesOnWithQuickOnesAllTheWhileDeadOnesAnswerNothing() {
        for (int i = 0; i < 4; i++) {
            tryOnce("quick" + i, "quick");
        }
        IntStream.range(0, 500).forEach(i -> agenda.put(pending("dead" + i + ".0")));
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 60; i++) {
            wait("quick" + i % 4, 1);
            waits.add(untilTaken("quick" + i % 4 + ".0"));
        }

        assertThat(waits).containsOnly(Duration.ZERO);
    }

    private Duration untilTaken(String subscription) {
        var asked = now;
        for (; ; now = now.plusSeconds(1)) {
            for (var sent : take(agenda, now)) {
                if (sent.subscription().equals(subscription)) {
                    var waited = Duration.between(asked, now);
                    land(sent, SOON);
                    now = now.plusSeconds(1);
                    return waited;
                }
            }
        }
    }

    @Test
    void isQuickAgainOnceItAnswersInTime() {
        tryOnce("a", "slow");
        wait("a", 9);

        var first = take(agenda, now);
        assertThat(first).hasSize(1);
        land(first.get(0), SOON);

        assertThat(take(agenda, now)).hasSize(Endpoint.WIDTH);
    }

    @Test
    void isSlowWhileItStillOwesAnAnswer() {
        wait("a", 2 * Endpoint.WIDTH);
        var first = take(agenda, now);
        now = now.plus(Agenda.SLOW);
        assertThat(take(agenda, now)).isEmpty();

        land(first.get(0), SOON);
        assertThat(take(agenda, now)).as("with others of it still on their way").isEmpty();
        now = now.plus(PATIENCE);
        take(agenda, now);
        assertThat(take(agenda, now)).isEmpty();
    }

    @Test
    void isReachedWhereItsSubscriptionHasMovedTo() {
        var places = new TreeMap<String, String>();
        var moving = new Agenda(LIMIT, id -> new Destination(places.getOrDefault(id, "old"), 1, true), PATIENCE);
        moving.put(pending("a.0"));
        moving.put(pending("a.1"));
        assertThat(take(moving, now)).hasSize(1);

        places.put("a.1", "new");
        moving.moved("a.1");

        assertThat(take(moving, now)).extracting(Pending::subscription).containsExactly("a.1");
    }

    // the sick have waited longest
    private static Pending pending(String subscription) {
        var due = NOW.minusSeconds(List.of('q', 'n', 'a', 'd', 'f', 's').indexOf(subscription.charAt(0)));
        return new Pending(subscription, "r", 7, "n-" + subscription.toLowerCase(Locale.ROOT), 1, due);
    }
}
