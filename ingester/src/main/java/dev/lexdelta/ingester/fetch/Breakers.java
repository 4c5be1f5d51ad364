package dev.lexdelta.ingester.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves a host alone for a while that fails time after time, or that asked to be left alone. After the rest one request
 * tries; when that fails too, the next rest is twice as long. Thread-safe.
 */
final class Breakers {
    static final int MOST_FAILURES = 8;
    static final Duration REST = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(6);

    /** Consecutive failures of a host, and until when it rests. */
    private record State(int failures, Instant until) {
        static final State WELL = new State(0, Instant.MIN);
    }

    private final Map<String, State> hosts = new ConcurrentHashMap<>();
    private final Clock clock;

    Breakers(Clock clock) {
        this.clock = clock;
    }

    /** Until when the host is left alone; empty when it may be asked. */
    Optional<Instant> resting(String host) {
        var until = hosts.getOrDefault(host, State.WELL).until();
        return clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    void told(String host, Fetched fetched) {
        if (fetched instanceof Failed failed && failed.ofHost()) {
            hosts.compute(host, (name, state) -> failedOnceMore(state == null ? State.WELL : state));
        } else {
            hosts.remove(host);
        }
    }

    private State failedOnceMore(State state) {
        int failures = state.failures() + 1;
        int beyond = Math.min(failures - MOST_FAILURES, 10);
        if (beyond < 0) {
            return new State(failures, state.until());
        }
        var rest = REST.multipliedBy(1L << beyond);
        return new State(failures, clock.instant().plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST));
    }

    /** The host asked for it. */
    void rest(String host, Duration time) {
        var until = clock.instant().plus(time.compareTo(LONGEST) < 0 ? time : LONGEST);
        hosts.merge(host, new State(1, until), (old, asked) -> new State(old.failures(), until));
    }
}
