package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import java.time.Instant;
import java.util.function.Predicate;

/** What a filter means, and what is told at all. */
public interface FilterRules {
    /** Whether a notice is wanted; for one thread at a time. */
    Predicate<Notice> wanted(Filter filter);

    /** Whether a notice was news when it was taken up, which alone is sent to subscribers. */
    boolean isNews(Notice notice, Instant takenUp);

    /** Whether a notice goes to those who were told of its version, whatever they ask for. */
    boolean isFollowUp(Notice notice);
}
