package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** What a task sends on: a record for one topic or for the other. */
sealed interface Outgoing {
    /**
     * For lexdelta.subscriptions.
     *
     * @param subscription null to forget what only carried a verdict
     */
    record Judged(@Nullable Subscription subscription) implements Outgoing {}

    /** For lexdelta.dead-letters: headers only. */
    record DeadLetter() implements Outgoing {}
}
