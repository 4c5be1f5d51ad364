package dev.lexdelta.ingester.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps requests to one host apart, whichever source and thread they come from. */
final class Pace {
    private final Clock clock;
    private final Sleeper sleeper;
    private final Map<String, Instant> last = new HashMap<>();

    Pace(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits until the host may be asked again. */
    void await(String host, Duration pace) throws InterruptedException {
        var wait = reserve(host, pace);
        if (wait.compareTo(Duration.ZERO) > 0) {
            sleeper.sleep(wait);
        }
    }

    private synchronized Duration reserve(String host, Duration pace) {
        var now = clock.instant();
        var previous = last.get(host);
        var turn = previous == null || previous.plus(pace).isBefore(now) ? now : previous.plus(pace);
        last.put(host, turn);
        return Duration.between(now, turn);
    }
}
