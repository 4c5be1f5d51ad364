package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles with the same words whose citations name the same articles, under the numbers these have now. Runs before
 * the literal comparison: of penalty articles with one formula, the one that cites 第十六条 today is not the one that
 * cited 第十六条 before an article was inserted.
 */
final class SameMeaning {
    private static final int AMBIGUOUS = -1;

    private SameMeaning() {}

    static Alignment match(Corpus corpus, Alignment first) {
        Map<String, Integer> olds = new HashMap<>();
        for (int old = 0; old < corpus.old.size(); old++) {
            String meaning = corpus.old.meaning(old, first::partnersOfOld);
            if (meaning != null) {
                olds.merge(meaning, old, (a, b) -> AMBIGUOUS);
            }
        }
        var links = new HashMap<Integer, Link>();
        for (int fresh = 0; fresh < corpus.fresh.size(); fresh++) {
            String meaning = olds.isEmpty() ? null : corpus.fresh.meaning(fresh, List::of);
            int old = meaning == null ? AMBIGUOUS : olds.getOrDefault(meaning, AMBIGUOUS);
            if (old != AMBIGUOUS) {
                links.merge(old, new Link(old, fresh, 1, IdenticalText.NAME), (a, b) -> a);
            }
        }
        return new Alignment(new ArrayList<>(links.values()));
    }
}
