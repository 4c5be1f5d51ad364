package dev.lexdelta.notifier.deliver;

import dev.lexdelta.notifier.seal.Target;
import java.util.concurrent.CompletableFuture;

/** One way to reach a subscriber, once the seal is open. Never blocks its caller, never completes exceptionally. */
public interface Channel {
    CompletableFuture<Sent> send(Delivery delivery, Target target);

    /** What answers there: targets that share it share what one that is slow or dead may take up. */
    default String endpoint(Target target) {
        return target.address();
    }
}
