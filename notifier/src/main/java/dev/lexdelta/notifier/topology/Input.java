package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.subscription.Request;

/** What a task takes in: its three topics as one stream, since all three touch the same state. */
sealed interface Input {
    /** Of lexdelta.requests. */
    record Asked(Request request) implements Input {}

    /** Of the multicast notices. */
    record News(FreshNotice fresh) implements Input {}

    /** Of lexdelta.deliveries. */
    record Tried(Attempt attempt) implements Input {}
}
