package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.differ.align.UnitMatcher;
import dev.lexdelta.differ.align.UnitMatcher.Candidate;
import dev.lexdelta.differ.align.UnitMatcher.UnitPair;
import dev.lexdelta.differ.compare.GroupText.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The redline of a group: units (sentences, items) are paired first, those in place and those that moved, then words
 * inside each pair. A label that only follows is a removal and an insertion of exactly the label, next to words that
 * stay.
 */
final class Redliner {
    private final GroupText old;
    private final GroupText fresh;
    private final @Nullable UnitPair[] ofOld;
    private final @Nullable UnitPair[] ofFresh;
    private final int[] moves;
    private final List<Run> runs = new ArrayList<>();

    private Redliner(GroupText old, GroupText fresh, double[] weights) {
        this.old = old;
        this.fresh = fresh;
        ofOld = new UnitPair[old.units().size()];
        ofFresh = new UnitPair[fresh.units().size()];
        moves = new int[old.units().size()];
        List<UnitPair> pairs = new ArrayList<>(UnitMatcher.match(candidates(old), candidates(fresh), weights));
        pairs.sort(Comparator.comparingInt(UnitPair::old));
        for (UnitPair pair : pairs) {
            ofOld[pair.old()] = pair;
            ofFresh[pair.fresh()] = pair;
        }
        numberMoves(pairs);
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

    private void numberMoves(List<UnitPair> pairs) {
        int move = 0;
        for (UnitPair pair : pairs) {
            if (!pair.inPlace()) {
                moves[pair.old()] = ++move;
            }
        }
    }

    private void walk() {
        int i = 0;
        int j = 0;
        while (i < ofOld.length || j < ofFresh.length) {
            if (i < ofOld.length && !inPlace(ofOld[i])) {
                leaveOld(i++, freshAt(j));
            } else if (j < ofFresh.length && !inPlace(ofFresh[j])) {
                enterFresh(j++, oldAt(i));
            } else {
                same(old.units().get(i++), fresh.units().get(j++), runs);
            }
        }
    }

    private static boolean inPlace(@Nullable UnitPair pair) {
        return pair != null && pair.inPlace();
    }

    private int oldAt(int unit) {
        return unit < ofOld.length ? old.units().get(unit).start() : old.length();
    }

    private int freshAt(int unit) {
        return unit < ofFresh.length ? fresh.units().get(unit).start() : fresh.length();
    }

    private void leaveOld(int unit, int freshAt) {
        Range range = old.units().get(unit);
        if (ofOld[unit] == null) {
            runs.add(Run.delete(range.start(), range.end(), freshAt));
        } else {
            runs.add(new Run(Op.MOVED_OUT, range.start(), range.end(), freshAt, freshAt, moves[unit], List.of()));
        }
    }

    private void enterFresh(int unit, int oldAt) {
        Range range = fresh.units().get(unit);
        UnitPair pair = ofFresh[unit];
        if (pair == null) {
            runs.add(Run.insert(range.start(), range.end(), oldAt));
            return;
        }
        var inner = new ArrayList<Run>();
        same(old.units().get(pair.old()), range, inner);
        runs.add(new Run(Op.MOVED_IN, oldAt, oldAt, range.start(), range.end(), moves[pair.old()], inner));
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
