package dev.lexdelta.ingester.crawl;

import dev.lexdelta.ingester.publish.PublishException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What is on its way to the topics, in order; the first that does not arrive is told at the next call. */
final class Deliveries {
    private final Queue<CompletableFuture<Void>> open = new ArrayDeque<>();

    /** Adds one and settles those that have arrived. */
    void add(CompletableFuture<Void> delivery) throws InterruptedException, PublishException {
        open.add(delivery);
        while (!open.isEmpty() && open.element().isDone()) {
            await(open.remove());
        }
    }

    /** Waits until all have arrived. */
    void awaitAll() throws InterruptedException, PublishException {
        while (!open.isEmpty()) {
            await(open.remove());
        }
    }

    /** Waits until nothing of an earlier pass is on its way any more, whatever became of it: its first failure was told. */
    void forget() throws InterruptedException {
        try {
            CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            // what was not published is published by the pass that begins now
        }
        open.clear();
    }

    static void await(CompletableFuture<Void> delivery) throws InterruptedException, PublishException {
        try {
            delivery.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PublishException cause) {
                throw cause;
            }
            throw new IllegalStateException("publishing failed in a way it does not declare", e);
        }
    }
}
