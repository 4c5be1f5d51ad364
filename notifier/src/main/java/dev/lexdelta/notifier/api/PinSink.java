package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.regulation.Pin;
import java.util.concurrent.CompletableFuture;

/** Takes decisions to lexdelta.pins. */
@FunctionalInterface
public interface PinSink {
    /** Completes when the pin is safe; fails when it is not, or not known to be. */
    CompletableFuture<Void> send(String jurisdiction, Pin pin);
}
