package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Near-duplicates that were merged, or that one article became: all of their rules are explained by the twin already, so
 * what counts is the words that the orphan shares beyond those of the twin. A deleted article whose twin stayed as it
 * was shares none.
 */
final class Twins implements Matcher {
    private final double leastSimilarity;
    private final double leastCovered;
    private final double leastBeyond;

    Twins(Constants constants) {
        leastSimilarity = constants.of(Constant.TWIN_LEAST);
        leastCovered = constants.of(Constant.TWIN_COVERED);
        leastBeyond = constants.of(Constant.TWIN_BEYOND);
    }

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        var links = new ArrayList<Link>();
        for (Pair pair : candidates.all()) {
            List<Integer> oldTwins = known.partnersOfFresh(pair.fresh());
            List<Integer> freshTwins = known.partnersOfOld(pair.old());
            boolean orphan = oldTwins.isEmpty() != freshTwins.isEmpty();
            if (orphan && pair.similarity() >= leastSimilarity && takenOver(corpus, pair, oldTwins, freshTwins)) {
                links.add(pair.by("twin"));
            }
        }
        return known.with(links);
    }

    private boolean takenOver(Corpus corpus, Pair pair, List<Integer> oldTwins, List<Integer> freshTwins) {
        Bag old = corpus.oldBags.get(pair.old());
        Bag fresh = corpus.freshBags.get(pair.fresh());
        Bag shared = old.intersection(fresh, corpus.weights);
        Bag orphan = freshTwins.isEmpty() ? old : fresh;
        var twins = new ArrayList<Bag>();
        oldTwins.forEach(twin -> twins.add(corpus.oldBags.get(twin)));
        freshTwins.forEach(twin -> twins.add(corpus.freshBags.get(twin)));
        double beyond = shared.weight - shared.shared(Bag.union(twins, corpus.weights), corpus.weights);
        return shared.weight >= leastCovered * orphan.weight
                && beyond >= leastBeyond * Math.sqrt(Math.min(old.weight, fresh.weight));
    }
}
