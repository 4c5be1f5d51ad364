package dev.lexdelta.notifier.queue;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which heads of queues may be sent now: those that are due, so many per subscription, per endpoint and in all at a time.
 * What is in flight is known here and nowhere else, so that a new owner sends it again. For one thread.
 */
public final class Agenda {
    static final Comparator<Pending> BY_DUE = Comparator.comparing(Pending::due)
            .thenComparing(Pending::subscription)
            .thenComparing(Pending::regulation)
            .thenComparingLong(Pending::order);

    /** An endpoint that takes longer is slow. */
    static final Duration SLOW = Duration.ofSeconds(1);

    private final Function<String, Destination> destinations;
    private final Duration patience;
    private final Map<QueueKey, Pending> heads = new HashMap<>();
    private final Map<String, Waiter> waiters = new HashMap<>();
    private final Lanes lanes;
    private final Map<QueueKey, Flight> inFlight = new LinkedHashMap<>();

    private record Flight(Pending sent, String endpoint, Instant since) {
        boolean isLongerThan(Duration time, Instant now) {
            return !since.plus(time).isAfter(now);
        }
    }

    /**
     * An empty one.
     *
     * @param limit how many may be in flight
     * @param destinations where a subscription is reached; asked when something begins to wait for it
     * @param patience how long one may be in flight without a result before it may be sent again
     */
    public Agenda(int limit, Function<String, Destination> destinations, Duration patience) {
        this.destinations = destinations;
        this.patience = patience;
        this.lanes = new Lanes(limit);
    }

    public @Nullable Pending head(QueueKey queue) {
        return heads.get(queue);
    }

    /** Makes it the head of its queue. */
    public void put(Pending head) {
        var waiter = waiters.computeIfAbsent(head.subscription(), this::newWaiter);
        var before = heads.put(head.queue(), head);
        if (before != null) {
            waiter.heads.remove(before);
        }
        waiter.heads.add(head);
        offer(waiter);
    }

    /** Nothing waits there any more. */
    public void remove(QueueKey queue) {
        var head = heads.remove(queue);
        var waiter = waiters.get(queue.subscription());
        if (head != null && waiter != null) {
            waiter.heads.remove(head);
            offer(waiter);
        }
    }

    /** A subscription may be reached elsewhere from now on. */
    public void moved(String subscription) {
        var waiter = waiters.get(subscription);
        if (waiter != null) {
            withdraw(waiter);
            waiter.destination = destinations.apply(subscription);
            offer(waiter);
        }
    }

    /** An attempt has ended: if it is the one in flight, another one for this subscription may begin. */
    public void landed(QueueKey queue, String notice, int attempt, Duration took) {
        var flight = inFlight.get(queue);
        if (flight != null
                && flight.sent().notice().equals(notice)
                && flight.sent().attempt() == attempt) {
            lanes.learn(flight.endpoint(), took.compareTo(SLOW) < 0 ? Speed.QUICK : Speed.SLOW);
            free(flight);
        }
    }

    /** Takes what may be sent now; it is in flight from here on. */
    public List<Pending> take(Instant now) {
        var taken = new ArrayList<Pending>();
        for (var next = lanes.next(now); next.isPresent(); next = lanes.next(now)) {
            begin(next.get(), now);
            taken.add(next.get());
        }
        return taken;
    }

    private void begin(Pending head, Instant now) {
        var waiter = waiter(head.subscription());
        var endpoint = waiter.destination.endpoint();
        inFlight.put(head.queue(), new Flight(head, endpoint, now));
        waiter.flights++;
        lanes.begun(endpoint);
        offer(waiter);
    }

    /** Looks after what is in flight for long; to be called now and then. */
    public void lookAfterFlights(Instant now) {
        var lost = new ArrayList<Flight>();
        for (var flight : inFlight.values()) { // the longest stand first
            if (!flight.isLongerThan(SLOW, now)) {
                break;
            }
            lanes.learn(flight.endpoint(), Speed.SLOW);
            if (flight.isLongerThan(patience, now)) {
                lost.add(flight);
            }
        }
        lost.forEach(this::free);
    }

    private void free(Flight flight) {
        inFlight.remove(flight.sent().queue());
        lanes.landed(flight.endpoint());
        var waiter = waiter(flight.sent().subscription());
        waiter.flights--;
        offer(waiter);
    }

    private Waiter newWaiter(String subscription) {
        return new Waiter(subscription, destinations.apply(subscription));
    }

    private Waiter waiter(String subscription) {
        return requireNonNull(waiters.get(subscription));
    }

    private void offer(Waiter waiter) {
        withdraw(waiter);
        waiter.next(inFlight.keySet()).ifPresent(head -> {
            waiter.offered = head;
            lanes.offer(waiter.destination, head);
        });
        if (waiter.isIdle()) {
            waiters.remove(waiter.subscription);
        }
    }

    private void withdraw(Waiter waiter) {
        var before = waiter.offered;
        if (before != null) {
            waiter.offered = null;
            lanes.withdraw(waiter.destination.endpoint(), before);
        }
    }
}
