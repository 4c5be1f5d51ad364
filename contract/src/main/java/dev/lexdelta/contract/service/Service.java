package dev.lexdelta.contract.service;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A part of the pipeline that works from its start until it is closed; its constructor only stores. */
public interface Service extends AutoCloseable {
    /** In one word, for messages. */
    String name();

    /** Begins work and returns at once. */
    void start();

    /** Completes with the cause when the service can work no more; never when it is closed. */
    CompletableFuture<Throwable> failure();

    /**
     * Why it does not work just now although it has not failed, such as that it waits for its topics; empty while it works.
     * In one sentence, at once, from any thread.
     */
    Optional<String> notReady();

    /** Figures for those who watch it, as Prometheus reads them; empty where it has none of its own. */
    default Optional<String> metrics() {
        return Optional.empty();
    }

    /** Stops within seconds; safe to call twice, from any thread, and before the start. */
    @Override
    void close();
}
