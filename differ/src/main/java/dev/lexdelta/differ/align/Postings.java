package dev.lexdelta.differ.align;

import java.util.List;

/** An inverted index: which texts contain a token. Tokens in too many texts tell nothing and are left out. */
final class Postings {
    /** Where the texts of a token begin; they end where those of the next begin. */
    final int[] starts;

    final int[] texts;

    /**
     * Indexes texts by those of their tokens that are rare.
     *
     * @param counts how many of these texts and of those that will look them up contain each token
     * @param limit the most that may contain a token
     */
    Postings(List<Bag> bags, int[] counts, int limit) {
        int tokens = counts.length;
        starts = new int[tokens + 1];
        for (Bag bag : bags) {
            for (int token : bag.tokens) {
                starts[token + 1] += counts[token] <= limit ? 1 : 0;
            }
        }
        for (int token = 0; token < tokens; token++) {
            starts[token + 1] += starts[token];
        }
        texts = new int[starts[tokens]];
        fill(bags);
    }

    static int[] counts(List<Bag> some, List<Bag> others, int tokens) {
        int[] counts = new int[tokens];
        count(some, counts);
        count(others, counts);
        return counts;
    }

    private static void count(List<Bag> bags, int[] counts) {
        for (Bag bag : bags) {
            for (int token : bag.tokens) {
                counts[token]++;
            }
        }
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
}
