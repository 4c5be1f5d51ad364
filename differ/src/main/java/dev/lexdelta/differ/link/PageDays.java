package dev.lexdelta.differ.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the days of official pages tell of two texts that tell no day of their own to compare. A page is put up some days
 * after the text came into being, and again when it is corrected.
 */
final class PageDays {
    /** Days within which the pages of one draft are put up; a window for comments is about as long. */
    private static final int DRAFT_IS_UP = 31;
    /** Days within which the pages of one law are put up. */
    private static final int LAW_IS_UP = 183;

    private PageDays() {}

    // rule: the days of two pages make no two texts of what says nearly the same
    static boolean mayBeOfOneText(Known one, Known other) {
        return one.official() && other.official() && near(one, other) && Copies.sayNearlyTheSame(one, other);
    }

    /** Whether a text tells no day of its own that every page of it would tell. */
    static boolean areAllItTells(Known version) {
        return version.enacted() ? !Days.tellsDeed(version.header()) : !tellsWindow(version);
    }

    private static boolean tellsWindow(Known version) {
        var window = version.header().consultation();
        return window != null && window.opens() != null && window.closes() != null;
    }

    private static boolean near(Known one, Known other) {
        var mine = Days.shown(one.header());
        var theirs = Days.shown(other.header());
        return mine != null
                && theirs != null
                && !isBeforeItsDeed(one, other)
                && !isBeforeItsDeed(other, one)
                && Math.abs(ChronoUnit.DAYS.between(mine, theirs)) <= most(one, other);
    }

    // rule: what was shown before a law was made is an earlier one
    private static boolean isBeforeItsDeed(Known page, Known law) {
        return page.enacted() && areAllItTells(page) && !areAllItTells(law) && Days.isLater(law, page);
    }

    private static int most(Known one, Known other) {
        if (one.enacted()) {
            return LAW_IS_UP;
        }
        return tellsOnlyItsEnd(one) || tellsOnlyItsEnd(other) ? 2 * DRAFT_IS_UP : DRAFT_IS_UP;
    }

    private static boolean tellsOnlyItsEnd(Known draft) {
        var window = draft.header().consultation();
        @Nullable LocalDate opens = window == null ? null : window.opens();
        return draft.header().dates().published() == null && opens == null;
    }
}
