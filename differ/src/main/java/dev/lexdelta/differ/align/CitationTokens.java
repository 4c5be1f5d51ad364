package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Citations as tokens, in terms of the new text: for each unit the articles that it cites, for each article those that
 * cite it. An article is known by the company it keeps, also where its own words were exchanged.
 */
final class CitationTokens {
    static final int[] NONE = {};

    private final List<List<int[]>> citing = new ArrayList<>();
    private final List<int[]> citers = new ArrayList<>();

    /** @param became for each article of this side the articles of the new text that it stands for */
    CitationTokens(Side side, IntFunction<List<Integer>> became, Tokenizer tokenizer) {
        var citedBy = new ArrayList<IntBuffer>();
        for (int article = 0; article < side.size(); article++) {
            citedBy.add(new IntBuffer());
        }
        for (int article = 0; article < side.size(); article++) {
            var units = new ArrayList<int[]>();
            for (int unit = 0; unit < side.units.get(article).size(); unit++) {
                var tokens = new IntBuffer();
                for (int cited : side.cited(article, unit)) {
                    became.apply(cited).forEach(target -> tokens.add(tokenizer.citation(target)));
                    if (cited != article && cited < side.size()) {
                        IntBuffer by = citedBy.get(cited);
                        became.apply(article).forEach(citer -> by.add(tokenizer.citer(citer)));
                    }
                }
                units.add(tokens.distinct());
            }
            citing.add(units);
        }
        citedBy.forEach(by -> citers.add(by.distinct()));
    }

    /** Tokens of the articles that a unit cites. */
    int[] citing(int article, int unit) {
        return citing.get(article).get(unit);
    }

    /** Tokens of the articles that cite this one. */
    int[] citers(int article) {
        return citers.get(article);
    }

    private static final class IntBuffer {
        private int[] values = NONE;
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(4, size * 2));
            }
            values[size++] = value;
        }

        int[] distinct() {
            return size == 0 ? NONE : Bag.distinct(values, size);
        }
    }
}
