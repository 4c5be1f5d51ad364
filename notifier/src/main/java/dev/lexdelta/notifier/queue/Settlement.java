package dev.lexdelta.notifier.queue;

import dev.lexdelta.contract.delivery.Attempt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the result of an attempt makes of the head of its queue. */
public sealed interface Settlement {
    /** Nothing: the result is of another attempt, repeated or late. */
    record Ignored() implements Settlement {}

    /** It was delivered; the next one is due. */
    record Delivered() implements Settlement {}

    /** It stays at the head, for a later attempt. */
    record Retry(Pending later) implements Settlement {}

    /** It is given up; the next one is due. */
    record GivenUp() implements Settlement {}

    /** The subscriber is gone, and with it all that waits for it. */
    record Gone() implements Settlement {}

    /**
     * Settles.
     *
     * @param head of the queue that the attempt was for, null when nothing waits there
     * @param changed when the subscriber last said where to be reached
     */
    static Settlement of(@Nullable Pending head, Attempt attempt, Instant changed, Retries retries) {
        if (head == null || !head.notice().equals(attempt.notice()) || head.attempt() != attempt.number()) {
            return new Ignored();
        }
        return switch (attempt.outcome()) {
            case DELIVERED -> new Delivered();
            case FAILED -> failed(head, attempt, retries);
            case GAVE_UP -> new GivenUp();
            // rule: who has moved since is not gone
            case GONE -> attempt.at().isBefore(changed) ? failed(head, attempt, retries) : new Gone();
            case UNKNOWN -> new Ignored();
        };
    }

    private static Settlement failed(Pending head, Attempt attempt, Retries retries) {
        var end = attempt.at().plusMillis(attempt.millis());
        var asked = attempt.retryAfter() == null ? null : Duration.between(end, attempt.retryAfter());
        return retries.next(attempt.number(), asked)
                .<Settlement>map(wait -> new Retry(head.again(end.plus(wait))))
                .orElseGet(GivenUp::new);
    }
}
