package dev.lexdelta.differ.align;

import java.util.ArrayList;

/** The heaviest set of similar pairs that keeps the order of both texts. */
final class SimilarInOrder implements Matcher {
    private static final double LEAST = 0.15;

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        var pairs = new ArrayList<Pair>();
        known.links().forEach(link -> pairs.add(new Pair(link.old(), link.fresh(), link.similarity())));
        candidates.all().stream()
                .filter(pair -> pair.similarity() >= LEAST && known.free(pair.old(), pair.fresh()))
                .forEach(pairs::add);
        return known.with(Chain.strict(pairs, Pair::similarity).stream()
                .filter(pair -> known.free(pair.old(), pair.fresh()))
                .map(pair -> pair.by("in-order"))
                .toList());
    }
}
