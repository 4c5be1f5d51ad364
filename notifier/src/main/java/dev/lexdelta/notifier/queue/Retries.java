package dev.lexdelta.notifier.queue;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When to try again. */
@FunctionalInterface
public interface Retries {
    /**
     * The wait after a failed attempt.
     *
     * @param attempt number of the attempt that failed, from 1
     * @param retryAfter what the target asked for, null when it asked for nothing
     * @return empty to give up
     */
    Optional<Duration> next(int attempt, @Nullable Duration retryAfter);
}
