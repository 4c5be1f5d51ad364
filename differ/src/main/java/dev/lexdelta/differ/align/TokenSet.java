package dev.lexdelta.differ.align;

import java.util.Arrays;

/** Gathers tokens, each once, without sorting them. Mutable, for one thread. */
final class TokenSet {
    private int[] seen = new int[1 << 12];
    private int round;
    private int[] tokens = new int[256];
    private int size;

    /** Forgets what was gathered. */
    void clear() {
        round++;
        size = 0;
    }

    void add(int token) {
        if (token >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(token + 1, seen.length * 2));
        }
        if (seen[token] != round) {
            seen[token] = round;
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            tokens[size++] = token;
        }
    }

    void addAll(int[] more) {
        for (int token : more) {
            add(token);
        }
    }

    int[] tokens() {
        return Arrays.copyOf(tokens, size);
    }
}
