package dev.lexdelta.notifier.view;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Wakes those who wait for the next notice. For any thread. */
final class Arrivals {
    private final Map<Long, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();

    /** Completes with true at the next arrival, with false when the wait is over. */
    CompletableFuture<Boolean> next(Duration wait) {
        var future = new CompletableFuture<Boolean>();
        var ticket = tickets.incrementAndGet();
        waiting.put(ticket, future);
        var unused = future.whenComplete((arrived, error) -> waiting.remove(ticket));
        return future.completeOnTimeout(false, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    // not in this thread: it reads the log
    void arrived() {
        for (var future : waiting.values()) {
            var unused = future.completeAsync(() -> true);
        }
    }
}
