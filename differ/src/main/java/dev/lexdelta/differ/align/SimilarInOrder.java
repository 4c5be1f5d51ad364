package dev.lexdelta.differ.align;

import java.util.ArrayList;

/** The heaviest set of similar pairs that keeps the order of both texts. */
final class SimilarInOrder implements Matcher {
    private final double least;

    SimilarInOrder(Constants constants) {
        least = constants.of(Constant.IN_ORDER_LEAST);
    }

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        var pairs = new ArrayList<Pair>();
        known.links().forEach(link -> pairs.add(new Pair(link.old(), link.fresh(), link.similarity())));
        candidates.all().stream()
                .filter(pair -> pair.similarity() >= least && known.free(pair.old(), pair.fresh()))
                .forEach(pairs::add);
        return known.with(Chain.strict(pairs, Pair::similarity).stream()
                .filter(pair -> known.free(pair.old(), pair.fresh()))
                .map(pair -> pair.by("in-order"))
                .toList());
    }
}
