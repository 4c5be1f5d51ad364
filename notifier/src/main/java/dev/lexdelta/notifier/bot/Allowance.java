package dev.lexdelta.notifier.bot;

import java.time.Duration;
import java.time.Instant;

/** How many messages a bot may take now: used up by each, filled up by time, never over the burst. For one thread. */
final class Allowance {
    private final Pace pace;
    // nothing is owed for what lies before: the allowance is full at this moment
    private Instant fullAt;

    Allowance(Pace pace, Instant now) {
        this.pace = pace;
        this.fullAt = now;
    }

    int left(Instant now) {
        return now.isBefore(fullAt)
                ? (int) Math.max(0, pace.burst() - ceilings(Duration.between(now, fullAt)))
                : pace.burst();
    }

    private long ceilings(Duration owed) {
        var interval = pace.interval();
        return owed.plus(interval).minusNanos(1).dividedBy(interval);
    }

    void take(Instant now) {
        fullAt = (now.isBefore(fullAt) ? fullAt : now).plus(pace.interval());
    }

    /** How long until there is one. */
    Duration untilNext(Instant now) {
        var next = fullAt.minus(pace.interval().multipliedBy(pace.burst() - 1L));
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    }

    boolean isFull(Instant now) {
        return !now.isBefore(fullAt);
    }
}
