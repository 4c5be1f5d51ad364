package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.differ.align.UnitMatcher;
import dev.lexdelta.differ.align.UnitMatcher.Candidate;
import dev.lexdelta.differ.align.UnitMatcher.UnitPair;
import dev.lexdelta.differ.compare.GroupText.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The redline of a group: units (sentences, items) are paired first, those in place and those that moved, then words
 * inside each pair. A label that only follows is a removal and an insertion of exactly the label, next to words that
 * stay.
 */
final class Redliner {
    private final GroupText old;
    private final GroupText fresh;
    private final List<Stretch> stretches;
    private final Map<Integer, Integer> moveOfOld = new HashMap<>();
    private final Map<Integer, UnitPair> movedFresh = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();

    private Redliner(GroupText old, GroupText fresh, double[] weights) {
        this.old = old;
        this.fresh = fresh;
        List<UnitPair> pairs = UnitMatcher.match(candidates(old), candidates(fresh), weights);
        stretches = Stretches.of(old, fresh, pairs, weights);
        for (UnitPair pair : pairs) {
            if (!pair.inPlace()) {
                moveOfOld.put(pair.old(), moveOfOld.size() + 1);
                movedFresh.put(pair.fresh(), pair);
            }
        }
    }

    static List<Run> runs(GroupText old, GroupText fresh, double[] weights) {
        var redliner = new Redliner(old, fresh, weights);
        redliner.walk();
        return redliner.runs;
    }

    private static List<Candidate> candidates(GroupText side) {
        return side.units().stream()
                .map(unit -> new Candidate(side.words(unit), unit.bag()))
                .toList();
    }

    private void walk() {
        int i = 0;
        int j = 0;
        for (Stretch stretch : stretches) {
            gap(i, stretch.oldStart(), j, stretch.freshStart());
            same(
                    range(old, stretch.oldStart(), stretch.oldEnd()),
                    range(fresh, stretch.freshStart(), stretch.freshEnd()),
                    runs);
            i = stretch.oldEnd();
            j = stretch.freshEnd();
        }
        gap(i, old.units().size(), j, fresh.units().size());
    }

    private static Range range(GroupText side, int start, int end) {
        Range first = side.units().get(start);
        return new Range(first.start(), first.body(), side.units().get(end - 1).end(), first.leaf(), first.bag());
    }

    private void gap(int oldStart, int oldEnd, int freshStart, int freshEnd) {
        for (int i = oldStart; i < oldEnd; i++) {
            leave(i, freshAt(freshStart));
        }
        for (int j = freshStart; j < freshEnd; j++) {
            enter(j, oldAt(oldEnd));
        }
    }

    private int oldAt(int unit) {
        return unit < old.units().size() ? old.units().get(unit).start() : old.length();
    }

    private int freshAt(int unit) {
        return unit < fresh.units().size() ? fresh.units().get(unit).start() : fresh.length();
    }

    private void leave(int unit, int freshAt) {
        Range range = old.units().get(unit);
        Integer move = moveOfOld.get(unit);
        runs.add(
                move == null
                        ? Run.delete(range.start(), range.end(), freshAt)
                        : new Run(Op.MOVED_OUT, range.start(), range.end(), freshAt, freshAt, move, List.of()));
    }

    private void enter(int unit, int oldAt) {
        Range range = fresh.units().get(unit);
        UnitPair pair = movedFresh.get(unit);
        if (pair == null) {
            runs.add(Run.insert(range.start(), range.end(), oldAt));
            return;
        }
        var inner = new ArrayList<Run>();
        same(old.units().get(pair.old()), range, inner);
        int move = moveOfOld.getOrDefault(pair.old(), 0);
        runs.add(new Run(Op.MOVED_IN, oldAt, oldAt, range.start(), range.end(), move, inner));
    }

    private void same(Range from, Range to, List<Run> into) {
        if (old.label(from).equals(fresh.label(to))) {
            equal(from.start(), from.body(), to.start(), to.body(), into);
        } else {
            changed(from.start(), from.body(), to.start(), to.body(), into);
        }
        int i = from.body();
        int j = to.body();
        for (Hunk hunk : WordDiff.diff(old.words(from), fresh.words(to))) {
            int oldStart = from.body() + hunk.oldStart();
            int freshStart = to.body() + hunk.freshStart();
            equal(i, oldStart, j, freshStart, into);
            i = from.body() + hunk.oldEnd();
            j = to.body() + hunk.freshEnd();
            changed(oldStart, i, freshStart, j, into);
        }
        equal(i, from.end(), j, to.end(), into);
    }

    private static void equal(int oldStart, int oldEnd, int freshStart, int freshEnd, List<Run> into) {
        if (oldEnd > oldStart) {
            into.add(Run.equal(oldStart, oldEnd, freshStart, freshEnd));
        }
    }

    private static void changed(int oldStart, int oldEnd, int freshStart, int freshEnd, List<Run> into) {
        if (oldEnd > oldStart) {
            into.add(Run.delete(oldStart, oldEnd, freshStart));
        }
        if (freshEnd > freshStart) {
            into.add(Run.insert(freshStart, freshEnd, oldEnd));
        }
    }
}
