package dev.lexdelta.ingester.fold;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of a choice between words, so that what stands around a term tells the word as well as the examples allow
 * and no weight is larger than they ask for. The same examples always give the same weights.
 */
final class LogLinear {
    /** An example: what stands there by its number, the word, and how much the example counts. */
    record Example(int[] features, int word, double counts) {}

    private static final double FREEDOM = 2;
    private static final int STEPS = 150;
    private static final int MEMORY = 8;

    private final List<Example> examples;
    private final double[] scales;
    private final int words;
    private final double[] slope;

    /** @param scales how freely each feature may speak */
    LogLinear(List<Example> examples, double[] scales, int words) {
        this.examples = examples;
        this.scales = scales;
        this.words = words;
        this.slope = new double[(scales.length + 1) * words];
    }

    /** The weights of each feature, one for each word, and behind them what speaks for each word everywhere. */
    double[] fitted() {
        var at = new double[slope.length];
        double loss = loss(at);
        var past = new ArrayDeque<double[][]>();
        for (int step = 0; step < STEPS; step++) {
            var before = slope.clone();
            var way = way(before, past);
            var next = new double[at.length];
            double length = step == 0 ? 1 / Math.max(1, Math.sqrt(dot(before, before))) : 1;
            double along = dot(before, way);
            double reached = Double.POSITIVE_INFINITY;
            for (int tries = 0; tries < 30 && reached > loss + 1e-4 * length * along; tries++) {
                length *= tries == 0 ? 1 : 0.5;
                for (int i = 0; i < at.length; i++) {
                    next[i] = at[i] + length * way[i];
                }
                reached = loss(next);
            }
            if (loss - reached < 1e-6 * Math.abs(loss)) {
                break;
            }
            past.addLast(new double[][] {minus(next, at), minus(slope, before)});
            if (past.size() > MEMORY) {
                past.removeFirst();
            }
            at = next;
            loss = reached;
        }
        return at;
    }

    // rule: two loops over the last steps stand for the curvature (limited-memory BFGS)
    private static double[] way(double[] slope, ArrayDeque<double[][]> past) {
        var way = new double[slope.length];
        for (int i = 0; i < way.length; i++) {
            way[i] = -slope[i];
        }
        var shares = new ArrayDeque<Double>();
        for (var it = past.descendingIterator(); it.hasNext(); ) {
            var one = it.next();
            double share = dot(one[0], way) / dot(one[0], one[1]);
            shares.addFirst(share);
            add(way, -share, one[1]);
        }
        if (!past.isEmpty()) {
            var last = past.getLast();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int i = 0; i < way.length; i++) {
                way[i] *= scale;
            }
        }
        for (var one : past) {
            add(way, shares.removeFirst() - dot(one[1], way) / dot(one[0], one[1]), one[0]);
        }
        return way;
    }

    /** The loss at these weights; {@code slope} has its slope then. */
    private double loss(double[] weights) {
        double loss = 0;
        int bias = scales.length * words;
        for (int i = 0; i < slope.length; i++) {
            slope[i] = i < bias ? weights[i] / FREEDOM : 0;
            loss += i < bias ? weights[i] * weights[i] / FREEDOM / 2 : 0;
        }
        for (var example : examples) {
            var scores = Arrays.copyOfRange(weights, bias, bias + words);
            for (int feature : example.features()) {
                for (int word = 0; word < words; word++) {
                    scores[word] += scales[feature] * weights[feature * words + word];
                }
            }
            var shares = Chooser.shares(scores);
            loss -= example.counts() * Math.log(Math.max(1e-300, shares[example.word()]));
            for (int word = 0; word < words; word++) {
                double excess = example.counts() * (shares[word] - (word == example.word() ? 1 : 0));
                slope[bias + word] += excess;
                for (int feature : example.features()) {
                    slope[feature * words + word] += scales[feature] * excess;
                }
            }
        }
        return loss;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] minus(double[] one, double[] other) {
        var difference = one.clone();
        add(difference, -1, other);
        return difference;
    }

    private static void add(double[] to, double times, double[] one) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * one[i];
        }
    }
}
