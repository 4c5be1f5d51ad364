package dev.lexdelta.contract.change;

import java.util.Map;

/**
 * A comparison in figures.
 *
 * @param counts certain changes by kind; kinds that do not occur are absent
 * @param uncertain changes that lie in uncertain spots only, not counted above
 * @param moved changes with a moved article
 * @param renumbered changes with a renumbered article
 * @param kept share of the new text that stood in the old one, 0 to 1
 * @param severity the highest of any change
 */
public record Summary(
        Map<ChangeKind, Integer> counts,
        int uncertain,
        int moved,
        int renumbered,
        double kept,
        Severity severity,
        Headline headline) {
    public Summary {
        counts = counts == null ? Map.of() : counts;
    }
}
