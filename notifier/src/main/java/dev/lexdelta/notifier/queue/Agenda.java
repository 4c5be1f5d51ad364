package dev.lexdelta.notifier.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which heads of queues may be sent now: those that are due, so many per subscription and so many in all at a time.
 * What is in flight is known here and nowhere else, so that a new owner sends it again. For one thread.
 */
public final class Agenda {
    private static final Comparator<Pending> BY_DUE =
            Comparator.comparing(Pending::due).thenComparing(Pending::key);

    private static final SortedSet<Pending> NOTHING = Collections.emptySortedSet();

    private final int limit;
    private final ToIntFunction<String> width;
    private final Duration patience;
    private final Map<QueueKey, Pending> heads = new HashMap<>();
    private final Map<String, SortedSet<Pending>> bySubscription = new HashMap<>();
    private final Map<String, Pending> offered = new HashMap<>();
    private final TreeSet<Pending> offers = new TreeSet<>(BY_DUE);
    private final Map<QueueKey, Flight> inFlight = new LinkedHashMap<>();
    private final Map<String, Integer> flights = new HashMap<>();

    private record Flight(Pending sent, Instant since) {}

    /**
     * An empty one.
     *
     * @param limit how many may be in flight
     * @param width how many may be in flight to a subscription, each of another queue
     * @param patience how long one may be in flight without a result before it may be sent again
     */
    public Agenda(int limit, ToIntFunction<String> width, Duration patience) {
        this.limit = limit;
        this.width = width;
        this.patience = patience;
    }

    public @Nullable Pending head(QueueKey queue) {
        return heads.get(queue);
    }

    /** Makes it the head of its queue. */
    public void put(Pending head) {
        drop(head.queue());
        heads.put(head.queue(), head);
        bySubscription
                .computeIfAbsent(head.subscription(), key -> new TreeSet<>(BY_DUE))
                .add(head);
        offer(head.subscription());
    }

    /** Nothing waits there any more. */
    public void remove(QueueKey queue) {
        drop(queue);
        offer(queue.subscription());
    }

    /** An attempt has ended: if it is the one in flight, another one for this subscription may begin. */
    public void landed(QueueKey queue, String notice, int attempt) {
        var flight = inFlight.get(queue);
        if (flight != null
                && flight.sent().notice().equals(notice)
                && flight.sent().attempt() == attempt) {
            free(queue);
        }
    }

    /** Takes what may be sent now; it is in flight from here on. */
    public List<Pending> take(Instant now) {
        giveUpWaiting(now);
        var taken = new ArrayList<Pending>();
        while (inFlight.size() < limit
                && !offers.isEmpty()
                && !offers.first().due().isAfter(now)) {
            var next = offers.first();
            inFlight.put(next.queue(), new Flight(next, now));
            flights.merge(next.subscription(), 1, Integer::sum);
            offer(next.subscription());
            taken.add(next);
        }
        return taken;
    }

    // the longest in flight stand first
    private void giveUpWaiting(Instant now) {
        while (!inFlight.isEmpty()) {
            var longest = inFlight.values().iterator().next();
            if (longest.since().plus(patience).isAfter(now)) {
                return;
            }
            free(longest.sent().queue());
        }
    }

    private void free(QueueKey queue) {
        inFlight.remove(queue);
        flights.computeIfPresent(queue.subscription(), (key, number) -> number == 1 ? null : number - 1);
        offer(queue.subscription());
    }

    private void drop(QueueKey queue) {
        var head = heads.remove(queue);
        if (head != null) {
            bySubscription.computeIfPresent(head.subscription(), (key, all) -> {
                all.remove(head);
                return all.isEmpty() ? null : all;
            });
        }
    }

    // rule: of a subscription stands on offer what is due first of the queues of which nothing is in flight
    private void offer(String subscription) {
        var before = offered.remove(subscription);
        if (before != null) {
            offers.remove(before);
        }
        if (flights.getOrDefault(subscription, 0) < width.applyAsInt(subscription)) {
            bySubscription.getOrDefault(subscription, NOTHING).stream()
                    .filter(head -> !inFlight.containsKey(head.queue()))
                    .findFirst()
                    .ifPresent(head -> {
                        offered.put(subscription, head);
                        offers.add(head);
                    });
        }
    }
}
