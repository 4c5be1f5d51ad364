package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.model.Frequencies;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the damaged text so far.
 *
 * @param a the last character but one, folded
 * @param b the last character, folded
 * @param pending the lead byte that waits for its trail: a byte, {@link #NONE}, {@link #UNKNOWN}, or {@link #AFTER_LOST} and
 *     the first byte of the lost pair whose second it is
 */
record Guess(@Nullable Node node, char a, char b, int pending, double score) {
    static final int NONE = -1;
    static final int UNKNOWN = 0x100;
    static final int AFTER_LOST = 0x200;

    static final Comparator<Guess> BEST_FIRST = (a, b) -> Double.compare(b.score, a.score);

    boolean startsLine() {
        return b == Frequencies.EDGE;
    }

    boolean whole() {
        return pending == NONE;
    }

    boolean known() {
        return pending >= 0 && pending < UNKNOWN;
    }

    /** Whether it waits for the second byte of a lost pair. */
    boolean afterLost() {
        return pending >= AFTER_LOST;
    }

    /** The first byte of the lost pair whose second it waits for. */
    int lost() {
        return pending - AFTER_LOST;
    }

    Guess afterLost(int first) {
        return waiting(AFTER_LOST + first);
    }

    Guess waiting(int lead) {
        return new Guess(node, a, b, lead, score);
    }

    Guess costing(double cost) {
        return new Guess(node, a, b, pending, score - cost);
    }

    long state() {
        return (long) pending << 32 | (long) a << 16 | b;
    }
}
