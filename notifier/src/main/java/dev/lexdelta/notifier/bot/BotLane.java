package dev.lexdelta.notifier.bot;

import dev.lexdelta.notifier.deliver.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * What waits for one bot: one message at a time, at the bot's pace. While there is room each notice has a message of its
 * own; what then has to wait goes together into as few as it fits into. Thread-safe; never blocks.
 */
final class BotLane {
    private final Courier courier;
    private final InstantSource clock;
    private final BiConsumer<Runnable, Duration> alarm;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Allowance allowance;
    private Instant pausedUntil = Instant.MIN;
    private boolean underWay;
    private boolean alarmSet;

    /** Takes notices to a bot. */
    interface Courier {
        /** How many of these, from the first, one message holds; at least one. */
        int fit(List<Waiting> candidates);

        /** Sends one message; fails only by a bug. */
        CompletableFuture<Sent> send(List<Waiting> batch);
    }

    /** @param alarm runs something later, in a thread of its own */
    BotLane(Pace pace, Courier courier, InstantSource clock, BiConsumer<Runnable, Duration> alarm) {
        this.courier = courier;
        this.clock = clock;
        this.alarm = alarm;
        this.allowance = new Allowance(pace, clock.instant());
    }

    synchronized void add(Waiting one) {
        waiting.add(one);
    }

    /** Whether nothing would be lost by forgetting it. */
    synchronized boolean isIdle() {
        var now = clock.instant();
        return waiting.isEmpty() && !underWay && !alarmSet && allowance.isFull(now) && pausedUntil.isBefore(now);
    }

    /** Sends what may be sent now. */
    void run() {
        var now = clock.instant();
        var batch = new ArrayList<Waiting>();
        Duration refusedFor = null;
        synchronized (this) {
            if (underWay || waiting.isEmpty()) {
                return;
            }
            if (now.isBefore(pausedUntil)) {
                refusedFor = Duration.between(now, pausedUntil);
                batch.addAll(waiting);
                waiting.clear();
            } else if (!mustWait(now)) {
                take(now, batch);
            }
        }
        if (refusedFor != null) {
            var later = new Sent.Failed(0, "the bot has had too many messages", refusedFor);
            batch.forEach(one -> one.result().complete(later));
        } else if (!batch.isEmpty()) {
            send(batch);
        }
    }

    private boolean mustWait(Instant now) {
        var wait = allowance.untilNext(now);
        if (wait.isZero()) {
            return false;
        }
        if (!alarmSet) {
            alarmSet = true;
            alarm.accept(this::ring, wait);
        }
        return true;
    }

    private void ring() {
        synchronized (this) {
            alarmSet = false;
        }
        run();
    }

    // rule: together only what would have to wait otherwise
    private void take(Instant now, List<Waiting> batch) {
        var first = waiting.element();
        boolean together = !first.alone() && waiting.size() > allowance.left(now);
        var candidates =
                together ? waiting.stream().takeWhile(one -> one.mayJoin(first)).toList() : List.of(first);
        int fitting = candidates.size() == 1 ? 1 : courier.fit(candidates);
        for (int i = 0; i < fitting; i++) {
            batch.add(waiting.remove());
        }
        allowance.take(now);
        underWay = true;
    }

    private void send(List<Waiting> batch) {
        var unused = courier.send(batch).whenComplete((sent, bug) -> {
            landed(batch, sent);
            if (bug != null) {
                batch.forEach(one -> one.result().completeExceptionally(bug));
            } else if (!isOneOfManyRefused(batch, sent)) {
                batch.forEach(one -> one.result().complete(sent));
            }
            run();
        });
    }

    private static boolean isOneOfManyRefused(List<Waiting> batch, Sent sent) {
        return batch.size() > 1 && sent instanceof Sent.Refused;
    }

    private synchronized void landed(List<Waiting> batch, Sent sent) {
        underWay = false;
        if (sent instanceof Sent.Failed failed && failed.retryAfter() != null) {
            pausedUntil = clock.instant().plus(failed.retryAfter());
        }
        // rule: one that is not taken must not take the others along
        if (isOneOfManyRefused(batch, sent)) {
            for (int i = batch.size() - 1; i >= 0; i--) {
                waiting.addFirst(batch.get(i).byItself());
            }
        }
    }
}
