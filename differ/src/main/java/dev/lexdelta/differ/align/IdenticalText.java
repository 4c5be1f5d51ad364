package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Articles with the same words; of several alike the one nearest to where the article before it stood. */
final class IdenticalText {
    static final String NAME = "identical";

    private IdenticalText() {}

    static Alignment match(Corpus corpus, Alignment known) {
        Map<String, TreeSet<Integer>> olds = new HashMap<>();
        for (int old = 0; old < corpus.old.size(); old++) {
            if (known.partnersOfOld(old).isEmpty()) {
                olds.computeIfAbsent(key(corpus.old, old), key -> new TreeSet<>())
                        .add(old);
            }
        }
        var links = new ArrayList<Link>();
        int expected = 0;
        for (int fresh = 0; fresh < corpus.fresh.size(); fresh++) {
            expected = known.partnersOfFresh(fresh).stream().findFirst().orElse(expected);
            boolean free = known.partnersOfFresh(fresh).isEmpty();
            TreeSet<Integer> same = free ? olds.get(key(corpus.fresh, fresh)) : null;
            Integer old = same == null ? null : nearest(same, expected);
            if (same != null && old != null) {
                same.remove(old);
                links.add(new Link(old, fresh, 1, NAME));
                expected = old;
            }
            expected++;
        }
        return known.with(links);
    }

    private static @Nullable Integer nearest(NavigableSet<Integer> indices, int expected) {
        Integer before = indices.floor(expected);
        Integer after = indices.ceiling(expected);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return expected - before <= after - expected ? before : after;
    }

    private static String key(Side side, int article) {
        int family = side.family(article);
        String text = side.texts.get(article);
        return family == 0 ? text : family + text;
    }
}
