package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a document that is known is asked for again: seldom, and ever more seldom the longer it has not changed, so that a
 * source of many years costs its server little more than one of a few weeks.
 *
 * @param least time between two looks at a document; none: it is asked for at every pass
 * @param every time between two passes, by which repetitions after failures are measured
 * @param normalizer what reads documents now: what another one could make nothing of is read again
 */
record Recheck(Duration least, Duration every, String normalizer) {
    private static final Duration MOST = Duration.ofDays(30);
    /** A document unchanged for so many days is looked at every day of them at most once in that many. */
    private static final int AGE_PER_LOOK = 10;

    private static final int AT_ONCE = 3;
    private static final int MOST_DOUBLINGS = 16;

    boolean due(@Nullable Fetch last, Instant now) {
        return last == null || outdated(last) || !now.isBefore(last.fetchedAt().plus(wait(last)));
    }

    /** Whether its bytes were refused by another normaliser than ours. */
    boolean outdated(Fetch last) {
        return last.refusedBy() != null && !last.refusedBy().equals(normalizer);
    }

    private Duration wait(Fetch last) {
        return last.failures() > 0 ? afterFailures(last.failures()) : unchanged(last);
    }

    // rule: the first repetitions come with the next passes, each further one after twice the time
    private Duration afterFailures(int failures) {
        if (failures <= AT_ONCE) {
            return Duration.ZERO;
        }
        var wait = every.multipliedBy(1L << Math.min(failures - AT_ONCE, MOST_DOUBLINGS));
        return shorter(wait, longer(least, Duration.ofDays(1)));
    }

    private Duration unchanged(Fetch last) {
        if (least.isZero() || last.changedAt() == null) {
            return least;
        }
        var age = Duration.between(last.changedAt(), last.fetchedAt());
        return longer(least, shorter(age.dividedBy(AGE_PER_LOOK), MOST));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
