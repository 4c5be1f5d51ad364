package dev.lexdelta.notifier.deliver;

import dev.lexdelta.contract.subscription.Wish;
import java.util.concurrent.CompletableFuture;

/** Sends on one channel. Never blocks its caller, never completes exceptionally: what goes wrong is a value. */
public interface Sender {
    CompletableFuture<Sent> send(Delivery delivery);

    /** What answers where a subscription is reached, so that none waits for what another makes slow; each by itself. */
    default String endpoint(String subscription, Wish wish) {
        return subscription;
    }
}
