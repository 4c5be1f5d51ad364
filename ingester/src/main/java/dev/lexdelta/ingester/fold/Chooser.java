package dev.lexdelta.ingester.fold;

import java.util.List;

/** Weighs the words that a term may stand for by what mainland law has beside each. */
final class Chooser {
    /** What a word is given that no text had. */
    private static final double UNSEEN = 0.1;

    /** A share that a word has only where no text had it. */
    static final double RARE = 0.003;

    /** As many texts have to show a neighbour before it counts as much as the shorter one did. */
    private static final double TRUST_IN_SHORTER = 2;

    /** Pairs of characters further away speak for one another; each counts for less than one neighbour. */
    private static final double WEIGHT_OF_PAIRS = 0.4;

    private static final double DOUBT_IN_PAIRS = 2;

    private final Usage usage = Usage.INSTANCE;

    /** The share of each word in mainland law, before anything is known of the place. */
    double[] usual(List<String> words) {
        double all = UNSEEN * words.size();
        for (var word : words) {
            all += usage.of(word);
        }
        var shares = new double[words.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (usage.of(words.get(i)) + UNSEEN) / all;
        }
        return shares;
    }

    /** Whether more than one of the words stands in mainland law, so that the place may tell which. */
    boolean open(List<String> words) {
        int known = 0;
        for (var word : words) {
            known += usage.of(word) > 0 ? 1 : 0;
        }
        return known > 1;
    }

    /** How likely each word is at this place; the sum is 1. */
    double[] likely(List<String> words, double[] usual, Surroundings around) {
        var before = near(words, usual, around.nearBefore());
        var behind = near(words, usual, around.nearBehind());
        var far = far(words, usual, around.pairs());
        var weights = new double[words.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.log(before[i]) + Math.log(behind[i]) - Math.log(usual[i]) + WEIGHT_OF_PAIRS * far[i];
        }
        return shares(weights);
    }

    // rule: a longer neighbour counts on the ground of the shorter one, as far as texts have it
    private double[] near(List<String> words, double[] usual, long[] neighbours) {
        var shares = usual;
        for (long neighbour : neighbours) {
            int all = all(words, neighbour);
            if (all == 0) {
                break;
            }
            var next = new double[shares.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = (usage.of(words.get(i), neighbour) + TRUST_IN_SHORTER * shares[i]) / (all + TRUST_IN_SHORTER);
            }
            shares = next;
        }
        return shares;
    }

    private double[] far(List<String> words, double[] usual, long[] pairs) {
        var sum = new double[usual.length];
        for (long pair : pairs) {
            int all = all(words, pair);
            if (all < 2) {
                continue;
            }
            for (int i = 0; i < sum.length; i++) {
                double own = usage.of(words.get(i), pair) / usual[i];
                sum[i] += Math.log((own + DOUBT_IN_PAIRS) / (all + DOUBT_IN_PAIRS));
            }
        }
        return sum;
    }

    private int all(List<String> words, long beside) {
        int all = 0;
        for (var word : words) {
            all += usage.of(word, beside);
        }
        return all;
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
