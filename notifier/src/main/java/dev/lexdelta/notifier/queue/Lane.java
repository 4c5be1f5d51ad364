package dev.lexdelta.notifier.queue;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.deliver.Sent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each delivery and reports the attempt. Any thread may dispatch. */
public final class Lane implements Dispatcher {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final Sender sender;
    private final Retries retries;
    private final Clock clock;
    private final Executor executor;
    private final Function<Attempt, CompletableFuture<Void>> results;
    private final DeliveryMetrics metrics;

    /**
     * A lane.
     *
     * @param executor where a delivery is prepared and its sending begun
     * @param results takes every attempt once, from any thread, and completes once it is kept
     */
    public Lane(
            Sender sender,
            Retries retries,
            Clock clock,
            Executor executor,
            Function<Attempt, CompletableFuture<Void>> results,
            DeliveryMetrics metrics) {
        this.sender = sender;
        this.retries = retries;
        this.clock = clock;
        this.executor = executor;
        this.results = results;
        this.metrics = metrics;
    }

    @Override
    public void dispatch(Delivery delivery) {
        executor.execute(() -> send(delivery));
    }

    private void send(Delivery delivery) {
        var begin = clock.instant();
        CompletableFuture<Sent> sending;
        try {
            sending = sender.send(delivery);
        } catch (RuntimeException e) { // a bug of a sender must not stop the others
            sending = CompletableFuture.failedFuture(e);
        }
        var unused = sending.exceptionally(e -> failed(delivery, e))
                .thenCompose(sent -> report(delivery, attempt(delivery, begin, clock.instant(), sent)))
                .exceptionally(e -> lost(delivery, e));
    }

    private CompletableFuture<Void> report(Delivery delivery, Attempt attempt) {
        metrics.attempted(delivery.wish().channel(), attempt);
        return results.apply(attempt);
    }

    // what cannot be reported counts as lost after a while, and is sent again with the same id
    private static @Nullable Void lost(Delivery delivery, Throwable error) {
        log.warn("no result of notice {} to {}: {}", delivery.notice().id(), delivery.subscription(), error.toString());
        return null;
    }

    // what a bug says may hold an address: only its class and place are logged
    private static Sent failed(Delivery delivery, Throwable bug) {
        var trace = bug.getStackTrace();
        log.error(
                "sending notice {} to {} failed: {} at {}",
                delivery.notice().id(),
                delivery.subscription(),
                bug.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
        return new Sent.Failed(0, "the sender failed: " + bug.getClass().getSimpleName(), null);
    }

    private Attempt attempt(Delivery delivery, Instant begin, Instant end, Sent sent) {
        var asked = sent instanceof Sent.Failed failed ? failed.retryAfter() : null;
        return new Attempt(
                delivery.subscription(),
                Pending.regulation(delivery.notice()),
                delivery.notice().id(),
                delivery.attempt(),
                begin,
                Duration.between(begin, end).toMillis(),
                outcome(delivery, sent),
                sent.status(),
                sent.error(),
                asked == null ? null : end.plus(asked),
                delivery.occasion() == Occasion.REPLAY);
    }

    private AttemptOutcome outcome(Delivery delivery, Sent sent) {
        if (sent instanceof Sent.Failed failed) {
            var again = retries.next(delivery.attempt(), failed.retryAfter());
            return again.isPresent() ? AttemptOutcome.FAILED : AttemptOutcome.GAVE_UP;
        }
        if (sent instanceof Sent.Refused) {
            return AttemptOutcome.GAVE_UP;
        }
        return sent instanceof Sent.Gone ? AttemptOutcome.GONE : AttemptOutcome.DELIVERED;
    }
}
