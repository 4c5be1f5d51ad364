package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.model.Alphabet;
import org.jspecify.annotations.Nullable;

/** A character of a reading, behind the characters before it. Of several readings that share it, one thread. */
final class Node {
    final @Nullable Node before;
    final char c;

    /** The token whose bytes completed the character. */
    final int token;

    /** Where it comes from. */
    final Source source;

    /** Readings that differ are compared over so many characters. */
    private static final int FARTHEST = 200;

    private final int depth;

    /** How much likelier than the best other reading of this spot. */
    private double lead = Double.MAX_VALUE;

    enum Source {
        /** Stood in the text as it is. */
        COPIED,
        /** Follows from the bytes. */
        PAIRED,
        /** One of its bytes, or both, are lost. */
        FILLED
    }

    Node(@Nullable Node before, char c, int token, Source source) {
        this.before = before;
        this.c = c;
        this.token = token;
        this.source = source;
        this.depth = before == null ? 1 : before.depth + 1;
    }

    double lead() {
        return lead;
    }

    /** Notes on the characters of {@code best} that {@code other} reads otherwise how far behind that one is. */
    static void contest(@Nullable Node best, @Nullable Node other, double distance) {
        var winner = best;
        var loser = other;
        int steps = 0;
        while (winner != null && loser != null && winner != loser && same(winner, loser) && steps < FARTHEST) {
            winner = winner.before;
            loser = loser.before;
            steps++;
        }
        while (winner != loser && winner != null && steps < FARTHEST) {
            if (loser == null || winner.depth >= loser.depth) {
                winner.lead = Math.min(winner.lead, distance);
                winner = winner.before;
            } else {
                loser = loser.before;
            }
            steps++;
        }
    }

    private static boolean same(Node a, Node b) {
        return Alphabet.fold(a.c) == Alphabet.fold(b.c);
    }
}
