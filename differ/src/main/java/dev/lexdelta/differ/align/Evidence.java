package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.List;

/**
 * How well each unit of one article is explained by the best unit of the other, for both directions of a pair.
 */
final class Evidence {
    private static final int MOST_UNITS = 60;

    /** For each old unit how well the new article explains it, 0 to 1. */
    final double[] old;

    /** The same for each new unit. */
    final double[] fresh;

    private Evidence(double[] old, double[] fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    static Evidence of(List<Bag> olds, List<Bag> freshes, double[] weights) {
        double[] old = new double[olds.size()];
        double[] fresh = new double[freshes.size()];
        for (int i = 0; i < old.length; i++) {
            for (int j = 0; j < fresh.length; j++) {
                double explained = cosine(olds.get(i), freshes.get(j), weights);
                old[i] = Math.max(old[i], explained);
                fresh[j] = Math.max(fresh[j], explained);
            }
        }
        return new Evidence(old, fresh);
    }

    private static double cosine(Bag a, Bag b, double[] weights) {
        double scale = Math.sqrt(a.weight * b.weight);
        return scale == 0 ? 0 : a.shared(b, weights) / scale;
    }

    /** An article of very many units is looked at in larger pieces, so that a pair never costs their product. */
    static List<Bag> pieces(List<Bag> units, double[] weights) {
        if (units.size() <= MOST_UNITS) {
            return units;
        }
        int size = (units.size() + MOST_UNITS - 1) / MOST_UNITS;
        var pieces = new ArrayList<Bag>();
        for (int i = 0; i < units.size(); i += size) {
            pieces.add(Bag.union(units.subList(i, Math.min(units.size(), i + size)), weights));
        }
        return pieces;
    }
}
