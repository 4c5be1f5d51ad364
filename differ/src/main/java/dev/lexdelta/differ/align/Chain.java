package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The heaviest set of pairs that keeps the order of both sides, in n log n by a Fenwick tree of best prefixes. */
final class Chain {
    private final List<Pair> pairs;
    private final double[] total;
    private final int[] previous;
    private final int[] tree;

    private Chain(List<Pair> pairs) {
        this.pairs = pairs;
        total = new double[pairs.size()];
        previous = new int[pairs.size()];
        int width = pairs.stream().mapToInt(Pair::fresh).max().orElse(0) + 2;
        tree = new int[width];
        Arrays.fill(tree, -1);
    }

    /** Each text stands in one pair at most. */
    static List<Pair> strict(List<Pair> pairs, ToDoubleFunction<Pair> weight) {
        var order = Comparator.comparingInt(Pair::old)
                .thenComparing(Comparator.comparingInt(Pair::fresh).reversed());
        return new Chain(pairs.stream().sorted(order).toList()).heaviest(weight, 0);
    }

    /** A text may stand in several pairs: order is kept as long as nothing crosses. */
    static List<Pair> loose(List<Pair> pairs, ToDoubleFunction<Pair> weight) {
        var order = Comparator.comparingInt(Pair::old).thenComparingInt(Pair::fresh);
        return new Chain(pairs.stream().sorted(order).toList()).heaviest(weight, 1);
    }

    private List<Pair> heaviest(ToDoubleFunction<Pair> weight, int reach) {
        int best = -1;
        for (int i = 0; i < pairs.size(); i++) {
            int fresh = pairs.get(i).fresh();
            previous[i] = bestBelow(fresh + reach);
            total[i] = weight.applyAsDouble(pairs.get(i)) + (previous[i] < 0 ? 0 : total[previous[i]]);
            best = heavier(i, best);
            record(i, fresh);
        }
        var chain = new ArrayList<Pair>();
        for (int i = best; i >= 0; i = previous[i]) {
            chain.add(pairs.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    private int heavier(int a, int b) {
        return b < 0 || (a >= 0 && total[a] > total[b]) ? a : b;
    }

    /** The heaviest chain that ends before {@code end}. */
    private int bestBelow(int end) {
        int best = -1;
        for (int i = end; i > 0; i -= i & -i) {
            best = heavier(best, tree[i]);
        }
        return best;
    }

    private void record(int pair, int fresh) {
        for (int i = fresh + 1; i < tree.length; i += i & -i) {
            tree[i] = heavier(tree[i], pair);
        }
    }
}
