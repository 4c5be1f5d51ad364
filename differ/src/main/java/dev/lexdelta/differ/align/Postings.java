package dev.lexdelta.differ.align;

import java.util.List;

/** An inverted index: which texts contain a token. Tokens in too many texts tell nothing and are left out. */
final class Postings {
    private final int[] starts;
    private final int[] texts;

    Postings(List<Bag> bags, int tokens, int limit) {
        int[] counts = new int[tokens + 1];
        for (Bag bag : bags) {
            for (int token : bag.tokens) {
                counts[token]++;
            }
        }
        starts = new int[tokens + 1];
        for (int token = 0; token < tokens; token++) {
            starts[token + 1] = starts[token] + (counts[token] <= limit ? counts[token] : 0);
        }
        texts = new int[starts[tokens]];
        fill(bags);
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
