package dev.lexdelta.ingester.fetch;

/** Asks for one document; whatever the other side does comes back as a value. */
@FunctionalInterface
public interface Fetcher {
    /**
     * Fetches a document, or learns that it is unchanged.
     *
     * @throws InterruptedException when the thread is to stop
     */
    Fetched fetch(FetchRequest request) throws InterruptedException;
}
