package dev.lexdelta.differ.align;

import java.util.Arrays;
import java.util.List;

/**
 * What other articles explain of the units that one article explains: a partner all it explains, a rival a part, and
 * rivals that explain a unit as well leave the less the more they are.
 */
final class Elsewhere {
    private final double rival;
    private final double asWell;
    private final double[] explained;
    private final double[] best;
    private final double[] doubt;

    Elsewhere(double[] explained, double rival, double asWell) {
        this.rival = rival;
        this.asWell = asWell;
        this.explained = explained;
        best = new double[explained.length];
        doubt = new double[explained.length];
        Arrays.fill(doubt, 1);
    }

    void add(double[] other, boolean partner) {
        for (int i = 0; i < explained.length; i++) {
            best[i] = Math.max(best[i], partner ? other[i] : rival * other[i]);
            if (!partner && other[i] >= asWell * explained[i]) {
                doubt[i] *= 1 - rival;
            }
        }
    }

    /** The weight that is explained here and not elsewhere. */
    double gain(List<Bag> units) {
        double gain = 0;
        for (int i = 0; i < explained.length; i++) {
            double left = Math.min(explained[i] - best[i], explained[i] * doubt[i]);
            gain += units.get(i).weight * Math.max(0, left);
        }
        return gain;
    }
}
