package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.HashSet;

/** The most similar of what is left, wherever it stands. */
final class OutOfOrder implements Matcher {
    private static final double LEAST = 0.30;

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        var olds = new HashSet<Integer>();
        var freshes = new HashSet<Integer>();
        var links = new ArrayList<Link>();
        candidates.all().stream()
                .filter(pair -> pair.similarity() >= LEAST && known.free(pair.old(), pair.fresh()))
                .sorted(Pair.BEST_FIRST)
                .filter(pair -> !olds.contains(pair.old()) && !freshes.contains(pair.fresh()))
                .forEach(pair -> {
                    olds.add(pair.old());
                    freshes.add(pair.fresh());
                    links.add(pair.by("moved"));
                });
        return known.with(links);
    }
}
