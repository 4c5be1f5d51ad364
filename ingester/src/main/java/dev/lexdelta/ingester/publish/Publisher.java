package dev.lexdelta.ingester.publish;

import java.util.concurrent.CompletableFuture;

/** Tells the world what became of an address. */
@FunctionalInterface
public interface Publisher {
    /**
     * Publishes in the order of the calls; waits when too much is on its way already.
     *
     * @return completes when the entry is published, with a {@link PublishException} when it is not
     * @throws InterruptedException when the thread is to stop
     */
    CompletableFuture<Void> publish(Entry entry) throws InterruptedException;
}
