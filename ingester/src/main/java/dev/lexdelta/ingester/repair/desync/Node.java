package dev.lexdelta.ingester.repair.desync;

import org.jspecify.annotations.Nullable;

/** A character of a reading, behind the characters before it. Of several readings that share it, one thread. */
final class Node {
    final @Nullable Node before;
    final char c;

    /** The token whose bytes completed the character. */
    final int token;

    /** Where it comes from. */
    final Source source;

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
        while (winner != null && loser != null && winner != loser && same(winner, loser)) {
            winner = winner.before;
            loser = loser.before;
        }
        if (winner == loser) {
            return;
        }
        @Nullable Node shared = shared(winner, loser);
        for (var node = winner; node != null && node != shared; node = node.before) {
            node.lead = Math.min(node.lead, distance);
        }
    }

    private static boolean same(Node a, Node b) {
        return dev.lexdelta.ingester.repair.model.Alphabet.fold(a.c)
                == dev.lexdelta.ingester.repair.model.Alphabet.fold(b.c);
    }

    private static @Nullable Node shared(@Nullable Node one, @Nullable Node other) {
        var a = one;
        var b = other;
        while (a != b && a != null && b != null) {
            if (a.depth >= b.depth) {
                a = a.before;
            } else {
                b = b.before;
            }
        }
        return a == b ? a : null;
    }
}
