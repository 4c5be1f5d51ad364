package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import java.util.function.Predicate;

/** What a filter means. */
@FunctionalInterface
public interface FilterRules {
    /** Whether a notice is wanted. */
    Predicate<Notice> wanted(Filter filter);
}
