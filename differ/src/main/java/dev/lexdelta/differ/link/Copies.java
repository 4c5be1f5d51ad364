package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.StageKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a regulation are only copies of others, in other words because of damage: of the same stage and day, or
 * nearly alike where a mirror does not tell the day.
 */
final class Copies {
    /** What two copies share at least. */
    private static final double ALIKE = 0.5;
    /** What two texts share at least when nothing but the wording tells. */
    static final double NEARLY_ALL = 0.8;

    private static final int MONTH = 31;

    // rule: what tells its stage, then the official copy, of these one that tells its own day, then the cleaner one;
    // among
    // equals any, but always the same
    private static final Comparator<Known> BEST_FIRST = Comparator.comparing(Copies::lostItsStage)
            .thenComparing(version -> !version.official())
            .thenComparing(version -> version.official() && PageDays.areAllItTells(version))
            .thenComparing(Known::flaws)
            .thenComparing(Known::id)
            .thenComparing(Known::titleKey);

    private Copies() {}

    static boolean isCopy(Known one, Known other) {
        return (sameStage(one, other) && ofOneStage(one, other))
                || (lostItsStage(one) != lostItsStage(other)
                        && (lostItsStage(one) ? shows(one, other) : shows(other, one)));
    }

    /** Whether the first is a copy of the second, which stands for both. */
    static boolean isPoorerCopy(Known one, Known other) {
        return BEST_FIRST.compare(one, other) > 0 && isCopy(one, other);
    }

    static boolean sameStage(Known one, Known other) {
        var mine = one.header().stage();
        var theirs = other.header().stage();
        return mine.kind() == theirs.kind() && mine.round() == theirs.round();
    }

    // rule: the same stage, round and day, at another place, in other words: one of the two is a damaged copy; under
    // two names, or one that many texts bear, only if the wording says so
    private static boolean ofOneStage(Known one, Known other) {
        if (one.id().equals(other.id())) {
            return true; // under two names
        }
        if (one.correctedBy(other)) {
            return false;
        }
        return switch (Days.between(one, other)) {
            case SAME -> Namesakes.tellOneText(one, other) || alike(one, other, ALIKE);
            case DIFFERENT -> false;
            case UNTOLD -> ofUntoldDay(one, other);
        };
    }

    // rule: what a mirror shows within months of an official text, or two mirrors of a law within months, or of a draft
    // within one, is one text; two official pages, when they say nearly the same and tell no day or are put up together
    private static boolean ofUntoldDay(Known one, Known other) {
        if (one.date() == null && other.date() == null) {
            return alike(one, other, one.official() && other.official() ? NEARLY_ALL : ALIKE);
        }
        boolean shown = one.official() || other.official() || one.enacted() || shownTogether(one, other);
        return shown && !Days.farApart(one, other) && sayNearlyTheSame(one, other);
    }

    private static boolean shownTogether(Known one, Known other) {
        var day = one.date();
        var otherDay = other.date();
        return day != null && otherDay != null && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= MONTH;
    }

    static boolean sayNearlyTheSame(Known one, Known other) {
        return alike(one, other, NEARLY_ALL);
    }

    private static boolean alike(Known one, Known other, double least) {
        return one.sketch().similarity(other.sketch()) >= least;
    }

    // rule: a mirror without stage words and without a day that only a law
    // tells has no stage; what it reads as is a guess
    static boolean lostItsStage(Known version) {
        var stage = version.header().stage();
        return stage.kind() == StageKind.UNKNOWN
                || (!version.official() && stage.label().isEmpty() && !Days.tellsLaw(version.header()));
    }

    // rule: such a mirror is a copy of the version whose day, issuer or wording it shows
    private static boolean shows(Known lost, Known version) {
        if (Days.farApart(lost, version)
                || (sameStage(lost, version) && Days.between(lost, version) == Days.DIFFERENT)) {
            return false;
        }
        boolean sure = version.official() || lost.header().stage().kind() == StageKind.UNKNOWN;
        boolean told = showsDayOf(lost, version) || (sure && showsIssuerOf(lost, version));
        return (sure || told) && alike(lost, version, sure && told ? ALIKE : NEARLY_ALL);
    }

    private static boolean showsDayOf(Known lost, Known version) {
        var day = lost.header().dates().published();
        return day != null
                && (day.equals(version.date()) || within(day, version.header().consultation()));
    }

    private static boolean within(LocalDate day, @Nullable Consultation window) {
        return window != null
                && window.opens() != null
                && window.closes() != null
                && !day.isBefore(window.opens())
                && !day.isAfter(window.closes());
    }

    private static boolean showsIssuerOf(Known lost, Known version) {
        return !Collections.disjoint(lost.header().issuers(), version.header().issuers());
    }

    /** Whether a mirror that is no copy tells too little to be a version of its own; a person may say which it is. */
    static boolean hasNoPlace(Known version, Collection<Known> all) {
        return lostItsStage(version)
                ? all.stream().anyMatch(other -> !lostItsStage(other) && outweighs(other, version))
                : all.stream().anyMatch(other -> isShownAgain(version, other));
    }

    // rule: beside official texts a mirror without stage and day is no version
    private static boolean outweighs(Known other, Known lost) {
        return other.official() || lost.header().stage().kind() == StageKind.UNKNOWN;
    }

    // rule: a mirror that shows a law years later without a day of the legislature may show it amended, or as it was
    private static boolean isShownAgain(Known version, Known law) {
        return version.enacted()
                && !version.official()
                && !Days.tellsDeed(version.header())
                && law.official()
                && sameStage(version, law)
                && Days.isLater(version, law)
                && Days.between(version, law) == Days.UNTOLD
                && sayNearlyTheSame(version, law);
    }
}
