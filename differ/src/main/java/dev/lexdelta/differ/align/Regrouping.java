package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What each pair of articles explains that nothing else does. A unit that a partner explains already is no evidence, nor
 * is one that rivals explain nearly as well: a formula shared by twenty articles counts for nothing. Mutable, for one
 * thread.
 */
final class Regrouping {
    private static final double RIVAL = 0.4;
    private static final double FULL_SHARE = 0.25;

    private final Candidates candidates;
    private final double[] weights;
    private final List<List<Bag>> oldPieces;
    private final List<List<Bag>> freshPieces;
    private final Map<Pair, Evidence> evidence = new HashMap<>();
    private final Set<Pair> linked = new HashSet<>();

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
        double[] elsewhere = new double[units.size()];
        for (Pair other : candidates.ofFresh(pair.fresh())) {
            if (!other.equals(pair)) {
                raise(elsewhere, at(other).fresh, linked.contains(other));
            }
        }
        return gain(units, at(pair).fresh, elsewhere);
    }

    private double oldGain(Pair pair, List<Bag> units) {
        double[] elsewhere = new double[units.size()];
        for (Pair other : candidates.ofOld(pair.old())) {
            if (!other.equals(pair)) {
                raise(elsewhere, at(other).old, linked.contains(other));
            }
        }
        return gain(units, at(pair).old, elsewhere);
    }

    @SuppressWarnings("NullAway") // every candidate has its evidence
    private Evidence at(Pair pair) {
        return evidence.get(pair);
    }

    private static void raise(double[] elsewhere, double[] explained, boolean partner) {
        for (int i = 0; i < elsewhere.length; i++) {
            elsewhere[i] = Math.max(elsewhere[i], partner ? explained[i] : RIVAL * explained[i]);
        }
    }

    private static double gain(List<Bag> units, double[] explained, double[] elsewhere) {
        double gain = 0;
        for (int i = 0; i < explained.length; i++) {
            gain += units.get(i).weight * Math.max(0, explained[i] - elsewhere[i]);
        }
        return gain;
    }
}
