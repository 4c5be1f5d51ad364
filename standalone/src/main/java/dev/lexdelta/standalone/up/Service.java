package dev.lexdelta.standalone.up;

import dev.lexdelta.standalone.failure.StartException;
import java.util.concurrent.CompletableFuture;

/** A part of the pipeline that works from its start until it is closed. */
public interface Service extends AutoCloseable {
    String name();

    void start() throws StartException;

    /** Completes with one sentence when the service dies by itself. */
    CompletableFuture<String> failure();

    /** Stops within seconds; safe to call twice, and when the start failed. */
    @Override
    void close();
}
