package dev.lexdelta.differ.effect;

import org.jspecify.annotations.Nullable;

/**
 * One sanction: 可以并处一千元以下罚款.
 *
 * @param extent from how much to how much; null where it is not counted
 * @param base what it is reckoned by (违法所得, 每日), or what it takes (没收…, 吊销…)
 * @param optional whether it may be left out: 可以
 * @param alternative whether it stands in place of the one before: 或者
 */
record Measure(
        Kind kind, @Nullable Extent extent, String base, boolean optional, boolean alternative, int start, int end) {
    /** From light to heavy. */
    enum Kind {
        REFERENCE(0),
        ORDER(0),
        WARNING(0),
        RECORD(0),
        FINE(1),
        CONFISCATION(1),
        DISCIPLINE(1),
        LIABILITY(1),
        BAN(2),
        REVOCATION(2),
        CLOSURE(2),
        DETENTION(3),
        IMPRISONMENT(4),
        PROSECUTION(4);

        /** Kinds of the same weight cannot be compared. */
        final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    Measure alternative(boolean is) {
        return new Measure(kind, extent, base, optional, is, start, end);
    }
}
