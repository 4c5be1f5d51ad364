package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Near-duplicates that were merged, or that one article became: all of their rules are explained by the twin already, so
 * what counts is the words that the orphan shares beyond those of the twin. A deleted article whose twin stayed as it
 * was shares none.
 */
final class Twins implements Matcher {
    private static final double LEAST_SIMILARITY = 0.5;
    private static final double LEAST_COVERED = 0.55;
    private static final double LEAST_BEYOND = 0.4;

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        var links = new ArrayList<Link>();
        for (Pair pair : candidates.all()) {
            List<Integer> oldTwins = known.partnersOfFresh(pair.fresh());
            List<Integer> freshTwins = known.partnersOfOld(pair.old());
            boolean orphan = oldTwins.isEmpty() != freshTwins.isEmpty();
            if (orphan && pair.similarity() >= LEAST_SIMILARITY && takenOver(corpus, pair, oldTwins, freshTwins)) {
                links.add(pair.by("twin"));
            }
        }
        return known.with(links);
    }

    private static boolean takenOver(Corpus corpus, Pair pair, List<Integer> oldTwins, List<Integer> freshTwins) {
        Bag old = corpus.oldBags.get(pair.old());
        Bag fresh = corpus.freshBags.get(pair.fresh());
        Bag shared = old.intersection(fresh, corpus.weights);
        Bag orphan = freshTwins.isEmpty() ? old : fresh;
        var twins = new ArrayList<Bag>();
        oldTwins.forEach(twin -> twins.add(corpus.oldBags.get(twin)));
        freshTwins.forEach(twin -> twins.add(corpus.freshBags.get(twin)));
        double beyond = shared.weight - shared.shared(Bag.union(twins, corpus.weights), corpus.weights);
        return shared.weight >= LEAST_COVERED * orphan.weight
                && beyond >= LEAST_BEYOND * Math.sqrt(Math.min(old.weight, fresh.weight));
    }
}
