package dev.lexdelta.notifier.queue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A subscription that something waits for or is on its way to. */
final class Waiter {
    final String subscription;
    final TreeSet<Pending> heads = new TreeSet<>(Agenda.BY_DUE);
    int flights;

    Destination destination;

    /** The one of its heads that may be sent next; null while none may. */
    @Nullable
    Pending offered;

    Waiter(String subscription, Destination destination) {
        this.subscription = subscription;
        this.destination = destination;
    }

    boolean isIdle() {
        return heads.isEmpty() && flights == 0;
    }

    /** What is due first of the queues of which nothing is in flight. */
    Optional<Pending> next(Set<QueueKey> inFlight) {
        return flights >= destination.width()
                ? Optional.empty()
                : heads.stream()
                        .filter(head -> !inFlight.contains(head.queue()))
                        .findFirst();
    }
}
