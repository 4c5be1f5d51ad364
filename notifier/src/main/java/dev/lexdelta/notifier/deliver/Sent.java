package dev.lexdelta.notifier.deliver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt to send ended. */
public sealed interface Sent {
    /** HTTP status or SMTP reply code; 0 when there was no answer. */
    int status();

    /** What went wrong in one sentence, without address or secret; null when nothing did. */
    @Nullable
    String error();

    /** The target has it. */
    record Delivered(int status) implements Sent {
        @Override
        public @Nullable String error() {
            return null;
        }
    }

    /**
     * The target does not have it; it may later.
     *
     * @param error one sentence, without address or secret
     * @param retryAfter what the target asked for; null when it asked for nothing
     */
    record Failed(int status, String error, @Nullable Duration retryAfter) implements Sent {}

    /** The target will never take this one, whatever else it takes. */
    record Refused(int status, String error) implements Sent {}

    /** The target said that it is gone for good. */
    record Gone(int status, String error) implements Sent {}
}
