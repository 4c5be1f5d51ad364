package dev.lexdelta.ingester.fold;

import java.util.List;

/** Weighs the words that a term may stand for: a sum of what each thing around the term says, as logarithms of odds. */
final class Chooser {
    /** What a word is given that no text had. */
    private static final double UNSEEN = 0.1;

    /** A share that a word has only where no text had it. */
    static final double RARE = 0.003;

    /** However sure the place is, any of the words may stand there with this chance. */
    private static final double SURPRISE = 0.002;

    private Chooser() {}

    /** The share of each word in mainland law, before anything is known of the place. */
    static double[] usual(List<Weights.Word> words) {
        double all = UNSEEN * words.size();
        for (var word : words) {
            all += word.places();
        }
        var shares = new double[words.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (words.get(i).places() + UNSEEN) / all;
        }
        return shares;
    }

    /** How likely each word is at this place; the sum is 1. What no place can tell is not likely anywhere. */
    static double[] likely(List<Weights.Word> words, long[] around) {
        var weights = new double[words.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = words.get(i).told() ? words.get(i).of(around) : Double.NEGATIVE_INFINITY;
        }
        var shares = shares(weights);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] * (1 - SURPRISE) + SURPRISE / shares.length;
        }
        return shares;
    }

    /** Logarithms as shares of 1. */
    static double[] shares(double[] logarithms) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : logarithms) {
            most = Math.max(most, one);
        }
        double all = 0;
        for (double one : logarithms) {
            all += Math.exp(one - most);
        }
        var shares = new double[logarithms.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(logarithms[i] - most) / all;
        }
        return shares;
    }
}
