package dev.lexdelta.notifier.post;

import org.jspecify.annotations.Nullable;

/** What came back from a receiver. */
public sealed interface Answer {
    /**
     * An answer.
     *
     * @param retryAfter the header as it was sent
     * @param body its beginning, as UTF-8; at most 4 kB, and less where the connection broke
     */
    record Status(int code, @Nullable String retryAfter, String body) implements Answer {}

    /**
     * No answer.
     *
     * @param error one sentence without the address
     */
    record None(String error) implements Answer {}
}
