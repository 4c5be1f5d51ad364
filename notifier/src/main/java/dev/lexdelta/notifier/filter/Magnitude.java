package dev.lexdelta.notifier.filter;

import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.notice.Notice;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** How much a notice tells of, over all its comparisons; without any it is less than whatever may be demanded. */
public final class Magnitude {
    // 1 - 0.8 is a little less than 0.2, and should not be
    private static final double ROUNDING = 1e-9;

    private Magnitude() {}

    /** Every severity that is reached. */
    public static Set<Severity> severities(Notice notice) {
        return notice.comparisons().stream()
                .map(comparison -> comparison.summary().severity())
                .filter(severity -> severity != Severity.UNKNOWN)
                .min(Comparator.naturalOrder())
                .map(most -> EnumSet.range(most, Severity.EDITORIAL))
                .orElse(EnumSet.noneOf(Severity.class));
    }

    /** The largest share of a new text that did not stand in the old one; negative without comparison. */
    public static double change(Notice notice) {
        return notice.comparisons().stream()
                .mapToDouble(comparison -> 1 - comparison.summary().kept() + ROUNDING)
                .max()
                .orElse(-1);
    }
}
