package dev.lexdelta.notifier;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.api.FilterRules;
import dev.lexdelta.notifier.match.FollowUps;
import dev.lexdelta.notifier.match.Freshness;
import dev.lexdelta.notifier.match.index.FilterIndex;
import java.time.Instant;
import java.util.function.Predicate;

/** To the API filters mean what they mean to the delivery; and all words of a filter are looked for in one pass. */
public record FilterMeaning(Freshness freshness) implements FilterRules {
    private static final String ONLY = "";

    @Override
    public Predicate<Notice> wanted(Filter filter) {
        var index = new FilterIndex();
        index.put(ONLY, filter);
        return notice -> !index.matching(notice).isEmpty();
    }

    @Override
    public boolean isNews(Notice notice, Instant takenUp) {
        return freshness.isFresh(notice, takenUp, takenUp);
    }

    @Override
    public boolean isFollowUp(Notice notice) {
        return FollowUps.isFollowUp(notice);
    }
}
