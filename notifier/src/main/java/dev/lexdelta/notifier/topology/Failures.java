package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.notifier.subscribe.Failing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** Since when nothing could be delivered to whom: the first failure after the last success. */
final class Failures {
    private final KeyValueStore<String, Failing> store;

    Failures(KeyValueStore<String, Failing> store) {
        this.store = store;
    }

    /** Whatever failed before counts no more. */
    void forget(String subscription) {
        store.delete(subscription);
    }

    /** Whether nothing was delivered since the last failure. */
    boolean isFailing(String subscription) {
        return store.get(subscription) != null;
    }

    /** Notes a failure; says since when there was nothing else, once that is too long. */
    Optional<Instant> add(Attempt attempt, Duration most) {
        var known = store.get(attempt.subscription());
        var failing = known == null ? new Failing(attempt.at()) : known;
        if (known == null) {
            store.put(attempt.subscription(), failing);
        }
        return end(attempt).isBefore(failing.since().plus(most)) ? Optional.empty() : Optional.of(failing.since());
    }

    static Instant end(Attempt attempt) {
        return attempt.at().plusMillis(attempt.millis());
    }
}
