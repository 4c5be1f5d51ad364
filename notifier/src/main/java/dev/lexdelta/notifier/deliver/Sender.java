package dev.lexdelta.notifier.deliver;

import java.util.concurrent.CompletableFuture;

/** Sends on one channel. Never blocks its caller, never completes exceptionally: what goes wrong is a value. */
public interface Sender {
    CompletableFuture<Sent> send(Delivery delivery);
}
