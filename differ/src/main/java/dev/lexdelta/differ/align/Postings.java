package dev.lexdelta.differ.align;

import java.util.List;

/** An inverted index: which texts contain a token. Tokens in too many texts tell nothing and are left out. */
final class Postings {
    private final int[] starts;
    private final int[] texts;

    /**
     * Indexes texts by the tokens that are rare in these and in those that will look them up.
     *
     * @param tokens how many tokens there are
     * @param limit the most texts of both that may contain a token
     */
    Postings(List<Bag> bags, List<Bag> seekers, int tokens, int limit) {
        int[] counts = counts(bags, tokens);
        int[] sought = counts(seekers, tokens);
        starts = new int[tokens + 1];
        for (int token = 0; token < tokens; token++) {
            boolean rare = counts[token] + sought[token] <= limit;
            starts[token + 1] = starts[token] + (rare ? counts[token] : 0);
        }
        texts = new int[starts[tokens]];
        fill(bags);
    }

    private static int[] counts(List<Bag> bags, int tokens) {
        int[] counts = new int[tokens];
        for (Bag bag : bags) {
            for (int token : bag.tokens) {
                counts[token]++;
            }
        }
        return counts;
    }

    private void fill(List<Bag> bags) {
        int[] next = starts.clone();
        for (int text = 0; text < bags.size(); text++) {
            for (int token : bags.get(text).tokens) {
                if (starts[token + 1] > starts[token]) {
                    texts[next[token]++] = text;
                }
            }
        }
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return starts[token + 1];
    }

    int at(int position) {
        return texts[position];
    }
}
