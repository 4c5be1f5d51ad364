package dev.lexdelta.notifier.api;

import java.util.Optional;

/** How the service is. */
public interface Health {
    /** Why it can work no more and should be started anew. */
    Optional<String> dead();

    /** Why it cannot answer just now; it is dead too when it is dead. */
    Optional<String> notReady();
}
