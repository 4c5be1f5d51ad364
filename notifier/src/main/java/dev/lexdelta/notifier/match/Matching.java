package dev.lexdelta.notifier.match;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import java.util.function.Predicate;

/** Whether a notice is what filters ask for: one notice is held against many, so what they need of it is made once. */
@FunctionalInterface
public interface Matching {
    Predicate<Filter> of(Notice notice);
}
