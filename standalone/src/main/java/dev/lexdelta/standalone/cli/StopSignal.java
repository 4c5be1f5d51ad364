package dev.lexdelta.standalone.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that keeps running end in order when the process is asked to end (SIGTERM, SIGINT): the process goes
 * on until the command is done, or for half a minute.
 */
public final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    public static StopSignal install() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::askAndWait, "stop"));
        return signal;
    }

    private void askAndWait() {
        ask();
        done.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void ask() {
        asked.complete(null);
    }

    /** Completes when the process is asked to end. */
    public CompletableFuture<Void> asked() {
        return asked;
    }

    /** All is closed; the process may end. */
    @Override
    public void close() {
        done.complete(null);
    }
}
