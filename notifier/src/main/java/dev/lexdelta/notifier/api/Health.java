package dev.lexdelta.notifier.api;

import java.util.Optional;

/** How the service is. */
public interface Health {
    /** Why it can work no more and should be started anew. */
    Optional<String> dead();

    /** Why the API can answer nothing just now; also when it is dead. */
    Optional<String> closed();

    /** Why it does not do all its work just now; also when the API is closed. */
    Optional<String> notReady();
}
