package dev.lexdelta.differ.align;

import java.util.ArrayList;

/**
 * Articles that stand in the same place between two linked neighbours and are nearly the same, although made of nothing
 * but words that all articles share.
 */
final class SamePlace implements Matcher {
    private final double least;

    SamePlace(Constants constants) {
        least = constants.of(Constant.SAME_PLACE_LEAST);
    }

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        var pairs = new ArrayList<Pair>();
        Gaps.pairs(known, corpus.old.size(), corpus.fresh.size(), (old, fresh) -> {
            double similarity = corpus.oldBags.get(old).plainDice(corpus.freshBags.get(fresh), corpus.weights);
            boolean alike = similarity >= least && corpus.old.family(old) == corpus.fresh.family(fresh);
            if (alike && known.free(old, fresh)) {
                pairs.add(new Pair(old, fresh, similarity));
            }
        });
        return known.with(Chain.strict(pairs, Pair::similarity).stream()
                .map(pair -> pair.by("same-place"))
                .toList());
    }
}
