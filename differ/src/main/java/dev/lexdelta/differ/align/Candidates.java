package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The pairs worth looking at: for each text the few that share most of its rare tokens, found through an inverted
 * index, so that the cost grows with the length of the texts and not with its square.
 */
public final class Candidates {
    private static final int RARE = 16;
    private static final int BEST = 8;

    private final List<Pair> all;
    private final List<List<Pair>> byOld;
    private final List<List<Pair>> byFresh;

    private Candidates(List<Pair> all, int olds, int freshes) {
        this.all = all;
        byOld = lists(olds);
        byFresh = lists(freshes);
        for (Pair pair : all) {
            byOld.get(pair.old()).add(pair);
            byFresh.get(pair.fresh()).add(pair);
        }
    }

    private static List<List<Pair>> lists(int size) {
        var lists = new ArrayList<List<Pair>>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>(4));
        }
        return lists;
    }

    List<Pair> all() {
        return all;
    }

    List<Pair> ofOld(int old) {
        return byOld.get(old);
    }

    List<Pair> ofFresh(int fresh) {
        return byFresh.get(fresh);
    }

    /**
     * The pairs of the articles that are still open.
     *
     * @param settled links of articles that are wholly explained, so that nothing else can be linked to them
     */
    static Candidates of(Corpus corpus, Alignment settled) {
        int olds = corpus.old.size();
        int freshes = corpus.fresh.size();
        IntPredicate openOld = old -> settled.partnersOfOld(old).isEmpty();
        IntPredicate openFresh = fresh -> settled.partnersOfFresh(fresh).isEmpty();
        var keys = new Keys(freshes);
        int[] counts = Postings.counts(corpus.oldBags, corpus.freshBags, corpus.weights.length);
        byRareTokens(corpus.oldBags, openOld, corpus.freshBags, corpus.weights, counts, keys::add);
        byRareTokens(
                corpus.freshBags,
                openFresh,
                corpus.oldBags,
                corpus.weights,
                counts,
                (fresh, old) -> keys.add(old, fresh));
        Gaps.pairs(settled, olds, freshes, keys::add);
        return new Candidates(similar(corpus, keys), olds, freshes);
    }

    private static List<Pair> similar(Corpus corpus, Keys keys) {
        var pairs = new ArrayList<Pair>();
        var shared = new SharedWeight(corpus.weights);
        int last = -1;
        for (long key : keys.distinct()) {
            int old = keys.old(key);
            int fresh = keys.fresh(key);
            if (corpus.old.family(old) == corpus.fresh.family(fresh)) {
                Bag bag = corpus.oldBags.get(old);
                if (old != last) {
                    shared.turnTo(bag);
                    last = old;
                }
                Bag other = corpus.freshBags.get(fresh);
                double all = bag.weight + other.weight;
                pairs.add(new Pair(old, fresh, all == 0 ? 0 : 2 * shared.with(other) / all));
            }
        }
        return pairs;
    }

    /** For each of {@code seekers} the best of {@code others} by shared rare tokens. */
    static void byRareTokens(
            List<Bag> seekers, IntPredicate seeks, List<Bag> others, double[] weights, int[] counts, PairSink found) {
        var index = new Postings(others, counts, RARE);
        double[] shared = new double[others.size()];
        int[] touched = new int[others.size()];
        for (int seeker = 0; seeker < seekers.size(); seeker++) {
            if (seeks.test(seeker)) {
                Bag bag = seekers.get(seeker);
                int count = share(bag, index, weights, shared, touched);
                best(bag, others, shared, touched, count);
                for (int i = 0; i < Math.min(BEST, count); i++) {
                    found.accept(seeker, touched[i]);
                }
                for (int i = 0; i < count; i++) {
                    shared[touched[i]] = 0;
                }
            }
        }
    }

    private static int share(Bag bag, Postings index, double[] weights, double[] shared, int[] touched) {
        int[] starts = index.starts;
        int[] texts = index.texts;
        int count = 0;
        for (int token : bag.tokens) {
            int end = starts[token + 1];
            double weight = Math.max(weights[token], Double.MIN_NORMAL);
            for (int i = starts[token]; i < end; i++) {
                int other = texts[i];
                if (shared[other] == 0) {
                    touched[count++] = other;
                }
                shared[other] += weight;
            }
        }
        return count;
    }

    /** Brings the best {@link #BEST} to the front. */
    private static void best(Bag bag, List<Bag> others, double[] shared, int[] touched, int count) {
        for (int i = 0; i < count; i++) {
            int other = touched[i];
            shared[other] /= bag.weight + others.get(other).weight + Double.MIN_NORMAL;
        }
        for (int rank = 0; rank < Math.min(BEST, count - 1); rank++) {
            int best = rank;
            double top = shared[touched[rank]];
            for (int i = rank + 1; i < count; i++) {
                double score = shared[touched[i]];
                if (score > top) {
                    top = score;
                    best = i;
                }
            }
            int swap = touched[rank];
            touched[rank] = touched[best];
            touched[best] = swap;
        }
    }

    /** Pairs of indices as numbers, so that they sort fast. */
    private static final class Keys {
        private final int width;
        private long[] keys = new long[64];
        private int size;

        Keys(int width) {
            this.width = Math.max(1, width);
        }

        void add(int old, int fresh) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = (long) old * width + fresh;
        }

        long[] distinct() {
            long[] distinct = new long[size];
            Arrays.sort(keys, 0, size);
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || keys[i] != keys[i - 1]) {
                    distinct[count++] = keys[i];
                }
            }
            return Arrays.copyOf(distinct, count);
        }

        int old(long key) {
            return (int) (key / width);
        }

        int fresh(long key) {
            return (int) (key % width);
        }
    }
}
