package dev.lexdelta.notifier.render.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The heaviest set of ties that keeps the order of both texts: the heaviest increasing subsequence, n log n. */
final class Chain {
    private final List<Tie> ties;
    private final int[] newLines;
    private final long[] weights;
    private final int[] before;
    // A tree of prefix maxima over new lines: in each node the tie that ends the heaviest chain.
    private final int[] tree;

    private Chain(List<Tie> ties) {
        this.ties = ties.stream()
                .sorted(Comparator.comparingInt(Tie::old)
                        .thenComparing(Comparator.comparingInt(Tie::now).reversed()))
                .toList();
        this.newLines = ties.stream().mapToInt(Tie::now).sorted().distinct().toArray();
        this.weights = new long[ties.size()];
        this.before = new int[ties.size()];
        this.tree = new int[newLines.length + 1];
        Arrays.fill(tree, -1);
    }

    /** Ascending on both sides. */
    static List<Tie> heaviest(List<Tie> ties) {
        return new Chain(ties).heaviest();
    }

    private List<Tie> heaviest() {
        int best = -1;
        for (int i = 0; i < ties.size(); i++) {
            int place = Arrays.binarySearch(newLines, ties.get(i).now()) + 1;
            before[i] = heaviestUpTo(place - 1);
            weights[i] = ties.get(i).weight() + (before[i] < 0 ? 0 : weights[before[i]]);
            best = heavier(i, best);
            for (int node = place; node < tree.length; node += node & -node) {
                tree[node] = heavier(i, tree[node]);
            }
        }
        var chain = new ArrayList<Tie>();
        for (int i = best; i >= 0; i = before[i]) {
            chain.add(ties.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    private int heaviestUpTo(int place) {
        int best = -1;
        for (int node = place; node > 0; node -= node & -node) {
            best = heavier(tree[node], best);
        }
        return best;
    }

    private int heavier(int one, int other) {
        return one >= 0 && (other < 0 || weights[one] > weights[other]) ? one : other;
    }
}
