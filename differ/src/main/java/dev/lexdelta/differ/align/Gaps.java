package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs by position: between two neighbouring links, the texts that stand equally far from either end. They find each
 * other even where every token is common.
 */
final class Gaps {
    private Gaps() {}

    static void pairs(Alignment known, int olds, int freshes, PairSink found) {
        var anchors = new ArrayList<Pair>();
        known.links().forEach(link -> anchors.add(new Pair(link.old(), link.fresh(), 1)));
        List<Pair> chain = Chain.strict(anchors, Pair::similarity);
        int old = 0;
        int fresh = 0;
        for (Pair anchor : chain) {
            gap(old, anchor.old(), fresh, anchor.fresh(), found);
            old = anchor.old() + 1;
            fresh = anchor.fresh() + 1;
        }
        gap(old, olds, fresh, freshes, found);
    }

    private static void gap(int old, int oldEnd, int fresh, int freshEnd, PairSink found) {
        int size = Math.min(oldEnd - old, freshEnd - fresh);
        for (int i = 0; i < size; i++) {
            found.accept(old + i, fresh + i);
            found.accept(oldEnd - 1 - i, freshEnd - 1 - i);
        }
    }
}
