package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What each pair of articles explains that nothing else does. A unit that a partner explains already is no evidence, nor
 * is one that rivals explain nearly as well: a formula shared by twenty articles counts for nothing. Mutable, for one
 * thread.
 */
final class Regrouping {
    private static final double RIVAL = 0.4;
    private static final double AS_WELL = 0.9;
    private static final double FULL_SHARE = 0.25;

    private final Candidates candidates;
    private final double[] weights;
    private final List<List<Bag>> oldPieces;
    private final List<List<Bag>> freshPieces;
    private final IdentityHashMap<Pair, Evidence> evidence = new IdentityHashMap<>();
    private final Set<Pair> linked = Collections.newSetFromMap(new IdentityHashMap<>());

    Regrouping(Corpus corpus, Candidates candidates) {
        this.candidates = candidates;
        weights = corpus.weights;
        oldPieces = pieces(corpus.old.size(), corpus::oldUnitBags);
        freshPieces = pieces(corpus.fresh.size(), corpus::freshUnitBags);
        for (Pair pair : candidates.all()) {
            evidence.put(pair, Evidence.of(oldPieces.get(pair.old()), freshPieces.get(pair.fresh()), weights));
        }
    }

    private List<List<Bag>> pieces(int articles, IntFunction<List<Bag>> units) {
        var pieces = new ArrayList<List<Bag>>(articles);
        for (int article = 0; article < articles; article++) {
            pieces.add(Evidence.pieces(units.apply(article), weights));
        }
        return pieces;
    }

    void link(Pair pair) {
        linked.add(pair);
    }

    void unlink(Pair pair) {
        linked.remove(pair);
    }

    boolean isLinked(Pair pair) {
        return linked.contains(pair);
    }

    /** The smaller of what the pair explains of the new and of the old article, made comparable between articles. */
    double strength(Pair pair) {
        List<Bag> olds = oldPieces.get(pair.old());
        List<Bag> freshes = freshPieces.get(pair.fresh());
        double oldWeight = weight(olds);
        double freshWeight = weight(freshes);
        if (oldWeight == 0 || freshWeight == 0) {
            return 0;
        }
        double freshGain = freshGain(pair, freshes);
        double oldGain = oldGain(pair, olds);
        double share = Math.max(freshGain / freshWeight, oldGain / oldWeight);
        return Math.min(freshGain, oldGain)
                / Math.sqrt(Math.min(oldWeight, freshWeight))
                * Math.sqrt(Math.min(2, share / FULL_SHARE));
    }

    private static double weight(List<Bag> units) {
        return units.stream().mapToDouble(unit -> unit.weight).sum();
    }

    private double freshGain(Pair pair, List<Bag> units) {
        var elsewhere = new Elsewhere(at(pair).fresh);
        for (Pair other : candidates.ofFresh(pair.fresh())) {
            if (!other.equals(pair)) {
                elsewhere.add(at(other).fresh, linked.contains(other));
            }
        }
        return elsewhere.gain(units);
    }

    private double oldGain(Pair pair, List<Bag> units) {
        var elsewhere = new Elsewhere(at(pair).old);
        for (Pair other : candidates.ofOld(pair.old())) {
            if (!other.equals(pair)) {
                elsewhere.add(at(other).old, linked.contains(other));
            }
        }
        return elsewhere.gain(units);
    }

    @SuppressWarnings("NullAway") // every candidate has its evidence
    private Evidence at(Pair pair) {
        return evidence.get(pair);
    }

    /**
     * What other articles explain of the units that one article explains: a partner all it explains, a rival a part, and
     * rivals that explain a unit as well leave the less the more they are.
     */
    private static final class Elsewhere {
        private final double[] explained;
        private final double[] best;
        private final double[] doubt;

        Elsewhere(double[] explained) {
            this.explained = explained;
            best = new double[explained.length];
            doubt = new double[explained.length];
            Arrays.fill(doubt, 1);
        }

        void add(double[] other, boolean partner) {
            for (int i = 0; i < explained.length; i++) {
                best[i] = Math.max(best[i], partner ? other[i] : RIVAL * other[i]);
                if (!partner && other[i] >= AS_WELL * explained[i]) {
                    doubt[i] *= 1 - RIVAL;
                }
            }
        }

        double gain(List<Bag> units) {
            double gain = 0;
            for (int i = 0; i < explained.length; i++) {
                double left = Math.min(explained[i] - best[i], explained[i] * doubt[i]);
                gain += units.get(i).weight * Math.max(0, left);
            }
            return gain;
        }
    }
}
