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

    /** Turns to a new article. */
    void index(List<Bag> units) {
        if (units == freshes) {
            return;
        }
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

    void explain(Cell cell, List<Bag> olds) {
        cell.old = new double[olds.size()];
        cell.fresh = new double[freshes.size()];
        double[] shared = new double[freshes.size()];
        for (int i = 0; i < cell.old.length; i++) {
            Bag unit = olds.get(i);
            share(unit, shared);
            explain(cell, i, unit.weight, shared);
        }
    }

    private void explain(Cell cell, int i, double weight, double[] shared) {
        double[] fresh = cell.fresh;
        double most = 0;
        for (int j = 0; j < shared.length; j++) {
            double scale = weight * freshes.get(j).weight;
            if (shared[j] > 0 && scale > 0) {
                double explained = shared[j] / Math.sqrt(scale);
                most = Math.max(most, explained);
                fresh[j] = Math.max(fresh[j], explained);
            }
            shared[j] = 0;
        }
        cell.old[i] = most;
    }

    private void share(Bag unit, double[] shared) {
        for (int token : unit.tokens) {
            int entry = first[token];
            if (entry != NONE) {
                double weight = weights[token];
                for (; entry != NONE; entry = next[entry]) {
                    shared[unitOf[entry]] += weight;
                }
            }
        }
    }
}
