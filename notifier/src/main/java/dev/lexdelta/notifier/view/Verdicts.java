package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.subscription.Subscription;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Brings verdicts to those who wait for them, also to those who ask a moment too late. For any thread. */
final class Verdicts {
    private static final int REMEMBERED = 10_000;
    private static final long PATIENCE_MINUTES = 10;

    private final Map<String, CompletableFuture<Subscription>> waiting = new HashMap<>();
    private final Map<String, Subscription> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Subscription> eldest) {
            return size() > REMEMBERED;
        }
    };

    CompletableFuture<Subscription> of(String request) {
        synchronized (this) {
            var known = recent.get(request);
            if (known != null) {
                return CompletableFuture.completedFuture(known);
            }
            var future = waiting.computeIfAbsent(request, key -> new CompletableFuture<>());
            var unused = future.whenComplete((subscription, error) -> forget(request, future));
            return future.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES);
        }
    }

    private synchronized void forget(String request, CompletableFuture<Subscription> future) {
        waiting.remove(request, future);
    }

    void seen(Subscription subscription) {
        CompletableFuture<Subscription> future;
        synchronized (this) {
            recent.put(subscription.verdict().request(), subscription);
            future = waiting.remove(subscription.verdict().request());
        }
        if (future != null) {
            var unused = future.completeAsync(() -> subscription); // not in this thread: it reads the log
        }
    }
}
