package dev.lexdelta.differ.align;

/**
 * What one bag shares with many others: its tokens are marked once, so that each of the others costs one look per token.
 * Mutable, for one thread.
 */
final class SharedWeight {
    private static final int[] NOTHING = {};

    private final double[] weights;
    private final double[] marked;
    private int[] tokens = NOTHING;

    SharedWeight(double[] weights) {
        this.weights = weights;
        marked = new double[weights.length];
    }

    void turnTo(Bag bag) {
        for (int token : tokens) {
            marked[token] = 0;
        }
        tokens = bag.tokens;
        for (int token : tokens) {
            marked[token] = weights[token];
        }
    }

    /** The weight of what both contain. */
    double with(Bag other) {
        double sum = 0;
        for (int token : other.tokens) {
            sum += marked[token];
        }
        return sum;
    }
}
