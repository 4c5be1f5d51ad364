package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Request;
import java.util.concurrent.CompletableFuture;

/** Takes requests to the one writer of subscriptions. */
@FunctionalInterface
public interface RequestSink {
    /** Completes when the request is safe; fails when it is not, or not known to be. */
    CompletableFuture<Void> send(Request request);
}
