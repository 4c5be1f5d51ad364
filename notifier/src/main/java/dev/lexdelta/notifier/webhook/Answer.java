package dev.lexdelta.notifier.webhook;

import org.jspecify.annotations.Nullable;

/** What came back from a receiver. */
sealed interface Answer {
    /**
     * An answer.
     *
     * @param retryAfter the header as it was sent
     */
    record Status(int code, @Nullable String retryAfter) implements Answer {}

    /**
     * No answer.
     *
     * @param error one sentence without the address
     */
    record None(String error) implements Answer {}
}
