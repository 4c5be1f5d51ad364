package dev.lexdelta.differ.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Articles with the same words; of several alike the first takes the first. */
final class IdenticalText implements Matcher {
    static final String NAME = "identical";

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        return match(corpus, known);
    }

    static Alignment match(Corpus corpus, Alignment known) {
        Map<String, Deque<Integer>> olds = new HashMap<>();
        for (int old = 0; old < corpus.old.size(); old++) {
            olds.computeIfAbsent(key(corpus.old, old), key -> new ArrayDeque<>())
                    .add(old);
        }
        var links = new ArrayList<Link>();
        for (int fresh = 0; fresh < corpus.fresh.size(); fresh++) {
            Deque<Integer> same = olds.get(key(corpus.fresh, fresh));
            if (same != null && !same.isEmpty()) {
                links.add(new Link(same.remove(), fresh, 1, NAME));
            }
        }
        return known.with(links);
    }

    private static String key(Side side, int article) {
        return side.family(article) + side.texts.get(article);
    }
}
