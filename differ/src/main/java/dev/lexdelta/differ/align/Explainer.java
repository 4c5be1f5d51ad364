package dev.lexdelta.differ.align;

import java.util.Arrays;
import java.util.List;

/**
 * Computes the {@link Cell}s of many old articles against one new one, whose units it indexes by token, so that an old
 * article costs its own length and not the product of the units. Mutable, for one thread.
 */
final class Explainer {
    private static final int NONE = -1;

    private final double[] weights;
    private final int[] first;
    private int[] next = new int[256];
    private int[] unitOf = new int[256];
    private int entries;
    private List<Bag> freshes = List.of();

    Explainer(double[] weights) {
        this.weights = weights;
        first = new int[weights.length];
        Arrays.fill(first, NONE);
    }

    /** Turns to another new article. */
    void index(List<Bag> units) {
        freshes.forEach(this::forget);
        entries = 0;
        freshes = units;
        for (int unit = 0; unit < units.size(); unit++) {
            for (int token : units.get(unit).tokens) {
                add(token, unit);
            }
        }
    }

    private void forget(Bag unit) {
        for (int token : unit.tokens) {
            first[token] = NONE;
        }
    }

    private void add(int token, int unit) {
        if (entries == next.length) {
            next = Arrays.copyOf(next, entries * 2);
            unitOf = Arrays.copyOf(unitOf, entries * 2);
        }
        next[entries] = first[token];
        unitOf[entries] = unit;
        first[token] = entries++;
    }

    Cell explain(Pair pair, List<Bag> olds) {
        double[] old = new double[olds.size()];
        double[] fresh = new double[freshes.size()];
        double[] shared = new double[freshes.size()];
        for (int i = 0; i < old.length; i++) {
            Bag unit = olds.get(i);
            share(unit, shared);
            for (int j = 0; j < fresh.length; j++) {
                double scale = unit.weight * freshes.get(j).weight;
                double explained = shared[j] == 0 || scale == 0 ? 0 : shared[j] / Math.sqrt(scale);
                old[i] = Math.max(old[i], explained);
                fresh[j] = Math.max(fresh[j], explained);
                shared[j] = 0;
            }
        }
        return new Cell(pair, old, fresh);
    }

    private void share(Bag unit, double[] shared) {
        for (int token : unit.tokens) {
            for (int entry = first[token]; entry != NONE; entry = next[entry]) {
                shared[unitOf[entry]] += weights[token];
            }
        }
    }
}
