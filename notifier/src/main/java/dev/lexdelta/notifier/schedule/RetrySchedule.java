package dev.lexdelta.notifier.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before each attempt: retry as data, about 75 hours in all. As thread-safe as its random source. */
public final class RetrySchedule {
    /** Before the first attempt, the second, and so on. */
    public static final List<Duration> STANDARD = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** After so long without any success a subscription is disabled. */
    public static final Duration DISABLE_AFTER = Duration.ofDays(5);

    /** A wait may be longer by this share, so that what failed together does not return together. */
    static final double JITTER = 0.1;

    private final List<Duration> waits;
    private final RandomGenerator random;

    public RetrySchedule(List<Duration> waits, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    public static RetrySchedule standard(RandomGenerator random) {
        return new RetrySchedule(STANDARD, random);
    }

    /** The same schedule with every wait divided, for tests and demonstrations. */
    public RetrySchedule dividedBy(int factor) {
        return new RetrySchedule(
                waits.stream().map(wait -> wait.dividedBy(factor)).toList(), random);
    }

    /** How many attempts are made. */
    public int attempts() {
        return waits.size();
    }

    /**
     * The wait before the next attempt; empty when there is none.
     *
     * @param attempt how many were made; 0 before the first
     * @param retryAfter what the target asked for: never tried before, whatever the schedule says
     */
    public Optional<Duration> next(int attempt, @Nullable Duration retryAfter) {
        if (attempt < 0 || attempt >= waits.size()) {
            return Optional.empty();
        }
        var wait = jittered(waits.get(attempt));
        return Optional.of(retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait);
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}
