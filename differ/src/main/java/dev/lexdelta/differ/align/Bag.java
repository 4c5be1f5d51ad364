package dev.lexdelta.differ.align;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The set of tokens of a text, and what they weigh together. Immutable, for one thread. */
public final class Bag {
    static final Bag NONE = new Bag(new int[0], 0);

    /** Each once, in no order. */
    final int[] tokens;

    final double weight;
    private int @Nullable [] sorted;

    private Bag(int[] tokens, double weight) {
        this.tokens = tokens;
        this.weight = weight;
    }

    /** @param tokens each once */
    static Bag of(int[] tokens, double[] weights) {
        double sum = 0;
        for (int token : tokens) {
            sum += weights[token];
        }
        return new Bag(tokens, sum);
    }

    private int[] sorted() {
        int[] known = sorted;
        if (known == null) {
            known = tokens.clone();
            Arrays.sort(known);
            sorted = known;
        }
        return known;
    }

    public double weight() {
        return weight;
    }

    static Bag union(List<Bag> bags, double[] weights) {
        return of(union(bags.stream().map(bag -> bag.tokens).toList()), weights);
    }

    private static int[] union(List<int[]> sets) {
        var union = new TokenSet();
        union.clear();
        sets.forEach(union::addAll);
        return union.tokens();
    }

    /** What both contain, by weight. */
    public double shared(Bag other, double[] weights) {
        return intersection(other, weights).weight;
    }

    Bag intersection(Bag other, double[] weights) {
        int[] a = sorted();
        int[] b = other.sorted();
        int[] both = new int[Math.min(a.length, b.length)];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int order = a[i] - b[j];
            if (order == 0) {
                both[size++] = a[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return of(Arrays.copyOf(both, size), weights);
    }

    /** Dice of the plain sets: 0 to 1. */
    double plainDice(Bag other, double[] weights) {
        int all = tokens.length + other.tokens.length;
        return all == 0 ? 0 : 2.0 * intersection(other, weights).tokens.length / all;
    }

    /** Weighted Dice: 0 to 1. */
    double dice(Bag other, double[] weights) {
        double all = weight + other.weight;
        return all == 0 ? 0 : 2 * shared(other, weights) / all;
    }
}
