package dev.lexdelta.notifier.match;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.text.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is news: only that is pushed.
 *
 * @param maxAppendAge how long ago a notice may have been put on its topic
 * @param maxTextAge how old the youngest date of a text may be
 */
public record Freshness(Duration maxAppendAge, Duration maxTextAge) {
    // local dates of regulations are of this zone
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    // rule: a better reading or a better engine is no news
    private static final Set<Reason> NO_NEWS = Set.of(Reason.REREAD, Reason.ENGINE);

    /** Whether it is news at this moment. */
    public boolean isFresh(Notice notice, Instant appended, Instant now) {
        if (notice.history() || appended.isBefore(now.minus(maxAppendAge))) {
            return false;
        }
        return FollowUps.isFollowUp(notice)
                ? !NO_NEWS.contains(notice.reason())
                : notice.reason() == Reason.NEW && isYoung(notice.dates(), now);
    }

    // rule: a text is as young as its youngest date; one without dates may be young
    private boolean isYoung(Dates dates, Instant now) {
        var oldest = now.minus(maxTextAge).atZone(ZONE).toLocalDate();
        return youngest(dates).map(date -> !date.isBefore(oldest)).orElse(true);
    }

    private static Optional<LocalDate> youngest(Dates dates) {
        return Stream.of(dates.published(), dates.adopted(), dates.approved(), dates.promulgated(), dates.effective())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
