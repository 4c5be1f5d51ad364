package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Citations as tokens, in terms of the new text: for each unit the articles that it cites, for each article those that
 * cite it. An article is known by the company it keeps, also where its own words were exchanged.
 */
final class CitationTokens {
    static final int[] NONE = {};

    private final TokenSet set = new TokenSet();
    private final List<List<int[]>> citing = new ArrayList<>();
    private final List<int[]> citers = new ArrayList<>();

    /** @param became for each article of this side the articles of the new text that it stands for */
    CitationTokens(Side side, IntFunction<List<Integer>> became, Tokenizer tokenizer) {
        var citedBy = new HashMap<Integer, List<Integer>>();
        for (int article = 0; article < side.size(); article++) {
            var units = new ArrayList<int[]>();
            for (int unit = 0; unit < side.units.get(article).size(); unit++) {
                set.clear();
                for (int cited : side.cited(article, unit)) {
                    became.apply(cited).forEach(target -> set.add(tokenizer.citation(target)));
                    if (cited != article && cited < side.size()) {
                        citedBy.computeIfAbsent(cited, key -> new ArrayList<>()).addAll(became.apply(article));
                    }
                }
                units.add(set.tokens());
            }
            citing.add(units);
        }
        for (int article = 0; article < side.size(); article++) {
            set.clear();
            citedBy.getOrDefault(article, List.of()).forEach(citer -> set.add(tokenizer.citer(citer)));
            citers.add(set.tokens());
        }
    }

    /** Whether an article neither cites nor is cited. */
    boolean none(int article) {
        return citers.get(article).length == 0 && citing.get(article).stream().allMatch(tokens -> tokens.length == 0);
    }

    /** Tokens of the articles that a unit cites. */
    int[] citing(int article, int unit) {
        return citing.get(article).get(unit);
    }

    /** Tokens of the articles that cite this one. */
    int[] citers(int article) {
        return citers.get(article);
    }
}
