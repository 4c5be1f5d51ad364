package dev.lexdelta.differ.compare;

import dev.lexdelta.differ.align.UnitMatcher.UnitPair;
import dev.lexdelta.differ.compare.GroupText.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Widens each pair in place over neighbours without a partner, where a sentence was cut in two, two were joined, or one
 * goes on where it used to stop: otherwise the same words would stand there as removed and as inserted.
 */
final class Stretches {
    private static final double CONTAINED = 0.6;

    private final GroupText old;
    private final GroupText fresh;
    private final double[] weights;
    private final boolean[] oldTaken;
    private final boolean[] freshTaken;

    private Stretches(GroupText old, GroupText fresh, List<UnitPair> pairs, double[] weights) {
        this.old = old;
        this.fresh = fresh;
        this.weights = weights;
        oldTaken = new boolean[old.units().size()];
        freshTaken = new boolean[fresh.units().size()];
        for (UnitPair pair : pairs) {
            oldTaken[pair.old()] = true;
            freshTaken[pair.fresh()] = true;
        }
    }

    /** In order. */
    static List<Stretch> of(GroupText old, GroupText fresh, List<UnitPair> pairs, double[] weights) {
        var stretches = new Stretches(old, fresh, pairs, weights);
        var result = new ArrayList<Stretch>();
        pairs.stream()
                .filter(UnitPair::inPlace)
                .sorted(Comparator.comparingInt(UnitPair::old))
                .forEach(pair -> result.add(stretches.widened(pair)));
        return result;
    }

    private Stretch widened(UnitPair pair) {
        Range from = old.units().get(pair.old());
        Range to = fresh.units().get(pair.fresh());
        if (old.words(from).equals(fresh.words(to))) {
            return new Stretch(pair.old(), pair.old() + 1, pair.fresh(), pair.fresh() + 1);
        }
        int oldEnd = pair.old() + 1;
        int freshEnd = pair.fresh() + 1;
        boolean grown = true;
        while (grown) {
            boolean takesOld = joins(old, oldTaken, oldEnd, to, goesOn(old, oldEnd, fresh, freshEnd));
            oldEnd += takesOld ? 1 : 0;
            boolean takesFresh = joins(fresh, freshTaken, freshEnd, from, goesOn(fresh, freshEnd, old, oldEnd));
            freshEnd += takesFresh ? 1 : 0;
            grown = takesOld || takesFresh;
        }
        int oldStart = pair.old();
        while (joins(old, oldTaken, oldStart - 1, to, false)) {
            oldStart--;
        }
        int freshStart = pair.fresh();
        while (joins(fresh, freshTaken, freshStart - 1, from, false)) {
            freshStart--;
        }
        return new Stretch(oldStart, oldEnd, freshStart, freshEnd);
    }

    private boolean joins(GroupText side, boolean[] taken, int unit, Range partner, boolean goesOn) {
        if (unit < 0 || unit >= taken.length || taken[unit]) {
            return false;
        }
        Range range = side.units().get(unit);
        double weight = range.bag().weight();
        boolean contained = weight > 0 && range.bag().shared(partner.bag(), weights) >= CONTAINED * weight;
        boolean unlabelled = range.start() == range.body();
        taken[unit] = unlabelled && (contained || goesOn);
        return taken[unit];
    }

    // rule: 。 here and ； there, and what follows has no partner: the sentence went on
    private static boolean goesOn(GroupText side, int end, GroupText other, int otherEnd) {
        Range last = side.units().get(end - 1);
        Range otherLast = other.units().get(otherEnd - 1);
        boolean sameLeaf = end < side.units().size() && side.units().get(end).leaf() == last.leaf();
        return sameLeaf && lastCharacter(side, last) == '；' && lastCharacter(other, otherLast) == '。';
    }

    private static char lastCharacter(GroupText side, Range range) {
        return range.length() == 0 ? '\0' : side.text().charAt(range.end() - 1);
    }
}
