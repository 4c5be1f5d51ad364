package dev.lexdelta.differ.effect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The sentences of a wording that are not said in the very same words, and as a whole, in the other one. Only there can
 * rules find what came, went or changed, and most sentences of a changed article stay.
 */
final class Altered {
    /** Neighbouring sentences as one: {@code [start, end)}. */
    record Stretch(int start, int end) {}

    private final SideBuilder side;
    private final IntPredicate startsThere;
    private final List<Stretch> stretches = new ArrayList<>();

    private Altered(SideBuilder side, IntPredicate startsThere) {
        this.side = side;
        this.startsThere = startsThere;
    }

    static List<Stretch> of(SideBuilder side, SideBuilder other) {
        BitSet starts = other.sentenceStarts();
        var altered = new Altered(side, starts::get);
        altered.collect(side.sentenceStarts(), other);
        return altered.stretches;
    }

    private void collect(BitSet starts, SideBuilder other) {
        for (int start = 0; start < side.length(); ) {
            int end = starts.nextSetBit(start + 1);
            if (!stays(start, end, other)) {
                add(start, end);
            }
            start = end;
        }
    }

    // rule: the same words in one piece, all of a sentence here and there, and read for sure on both sides
    private boolean stays(int start, int end, SideBuilder other) {
        int there = side.image(start);
        if (there == Side.NOWHERE || !startsThere.test(there) || !startsThere.test(there + end - start)) {
            return false;
        }
        for (int at = start; at < end; at++) {
            if (side.image(at) != there + at - start) {
                return false;
            }
        }
        return !side.doubtful(start, end) && !other.doubtful(there, there + end - start);
    }

    private void add(int start, int end) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).end() == start) {
            stretches.set(last, new Stretch(stretches.get(last).start(), end));
        } else {
            stretches.add(new Stretch(start, end));
        }
    }
}
