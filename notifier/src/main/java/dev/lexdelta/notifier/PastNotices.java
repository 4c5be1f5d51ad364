package dev.lexdelta.notifier;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.view.Cursor;
import dev.lexdelta.notifier.view.Taken;
import dev.lexdelta.notifier.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** The notices of a stretch of time, found in a log that is in order of time but for a little. */
final class PastNotices implements Iterator<List<Notice>> {
    /** How far records may stand out of order: partitions of an input are caught up with one after the other. */
    private static final Duration SLACK = Duration.ofDays(1);

    private static final int PAGE = 100;

    private final View view;
    private final Predicate<Taken> wanted;
    private final Cursor until;
    private Cursor next;
    private boolean more = true;

    PastNotices(View view, Instant from, Instant to, Predicate<Notice> wanted) {
        this.view = view;
        this.wanted = taken -> isWithin(taken, from, to) && wanted.test(taken.notice());
        this.next = view.at(earlier(from));
        this.until = view.at(later(to));
    }

    /** Shows them, the newest first. */
    static void back(View view, Instant from, Instant to, Predicate<Taken> goOn) {
        var first = earlier(from);
        view.noticesBack(
                view.at(later(to)),
                taken -> !taken.at().isBefore(first) && (!isWithin(taken, from, to) || goOn.test(taken)));
    }

    private static boolean isWithin(Taken taken, Instant from, Instant to) {
        return !taken.at().isBefore(from) && taken.at().isBefore(to);
    }

    private static Instant earlier(Instant moment) {
        return moment.isBefore(Instant.MIN.plus(SLACK)) ? Instant.MIN : moment.minus(SLACK);
    }

    private static Instant later(Instant moment) {
        return moment.isAfter(Instant.MAX.minus(SLACK)) ? Instant.MAX : moment.plus(SLACK);
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<Notice> next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        var page = view.notices(next, until, wanted, PAGE);
        next = page.next();
        more = page.more();
        return page.notices();
    }
}
