package dev.lexdelta.differ.align;

import java.util.Comparator;

/** Two texts that may correspond, and how similar they are. */
record Pair(int old, int fresh, double similarity) {
    static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(pair -> Math.abs(pair.old() - pair.fresh()))
            .thenComparingInt(Pair::old)
            .thenComparingInt(Pair::fresh);

    Link by(String matcher) {
        return new Link(old, fresh, similarity, matcher);
    }
}
