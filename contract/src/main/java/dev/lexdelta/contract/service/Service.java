package dev.lexdelta.contract.service;

import java.util.concurrent.CompletableFuture;

/** A part of the pipeline that works from its start until it is closed; its constructor only stores. */
public interface Service extends AutoCloseable {
    /** In one word, for messages. */
    String name();

    /** Begins work and returns at once. */
    void start();

    /** Completes with the cause when the service can work no more; never when it is closed. */
    CompletableFuture<Throwable> failure();

    /** Stops within seconds; safe to call twice, from any thread, and before the start. */
    @Override
    void close();
}
