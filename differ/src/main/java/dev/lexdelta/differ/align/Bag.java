package dev.lexdelta.differ.align;

import java.util.Arrays;
import java.util.List;

/** The set of tokens of a text, and what they weigh together. Immutable. */
public final class Bag {
    final int[] tokens;
    final double weight;

    private Bag(int[] tokens, double weight) {
        this.tokens = tokens;
        this.weight = weight;
    }

    /** @param tokens sorted, each once */
    static Bag of(int[] tokens, double[] weights) {
        double sum = 0;
        for (int token : tokens) {
            sum += weights[token];
        }
        return new Bag(tokens, sum);
    }

    public double weight() {
        return weight;
    }

    static Bag union(List<Bag> bags, double[] weights) {
        return of(union(bags.stream().map(bag -> bag.tokens).toList()), weights);
    }

    static int[] union(List<int[]> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        int[] all = new int[sets.stream().mapToInt(set -> set.length).sum()];
        int size = 0;
        for (int[] set : sets) {
            System.arraycopy(set, 0, all, size, set.length);
            size += set.length;
        }
        return distinct(all, size);
    }

    /** Sorts the first {@code size} tokens and drops repetitions. */
    static int[] distinct(int[] tokens, int size) {
        Arrays.sort(tokens, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || tokens[i] != tokens[i - 1]) {
                tokens[kept++] = tokens[i];
            }
        }
        return Arrays.copyOf(tokens, kept);
    }

    /** What both contain, by weight. */
    public double shared(Bag other, double[] weights) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < tokens.length && j < other.tokens.length) {
            int order = tokens[i] - other.tokens[j];
            if (order == 0) {
                sum += weights[tokens[i]];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    Bag intersection(Bag other, double[] weights) {
        int[] both = new int[Math.min(tokens.length, other.tokens.length)];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < tokens.length && j < other.tokens.length) {
            int order = tokens[i] - other.tokens[j];
            if (order == 0) {
                both[size++] = tokens[i];
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
