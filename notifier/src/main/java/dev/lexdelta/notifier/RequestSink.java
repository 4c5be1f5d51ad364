package dev.lexdelta.notifier;

import dev.lexdelta.contract.subscription.Request;
import java.util.concurrent.CompletableFuture;

/** Where requests go; their verdicts appear in the view. */
@FunctionalInterface
public interface RequestSink {
    /** Completes once the log has it; exceptionally when it may not have it. */
    CompletableFuture<Void> send(Request request);
}
