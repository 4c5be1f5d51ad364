package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Line.Before;
import dev.lexdelta.ingester.model.ModelFile;
import java.util.Optional;

/** Tells a join at the end of a page that may hide lost characters. */
final class Seam {
    /** A clause longer than this has lost the punctuation in it. */
    private static final int LONGEST_CLAUSE = 60;

    private Seam() {}

    // rule: no punctuation around the seam for more than 60 characters, or half a word before it
    static Optional<Spot> doubt(CharSequence open, Line next) {
        boolean page = next.before() == Before.PAGE || next.before() == Before.GAP;
        if (!page || open.isEmpty() || !(losesPunctuation(open, next.text()) || breaksWord(open, next.text()))) {
            return Optional.empty();
        }
        int seam = open.length();
        var original = open.charAt(seam - 1) + "\n" + next.text().charAt(0);
        return Optional.of(new Spot(seam - 1, seam + 1, original, WrappedLines.RULE, false));
    }

    private static boolean losesPunctuation(CharSequence before, String after) {
        return clause(before, after) > LONGEST_CLAUSE;
    }

    private static boolean breaksWord(CharSequence before, String after) {
        int seam = before.length();
        return seam > 1
                && Chars.han(before.charAt(seam - 2))
                && Chars.han(before.charAt(seam - 1))
                && Chars.han(after.charAt(0))
                && ModelFile.shipped().breaksOff(before.charAt(seam - 2), before.charAt(seam - 1), after.charAt(0));
    }

    private static int clause(CharSequence before, String after) {
        int from = before.length();
        while (from > 0 && before.length() - from <= LONGEST_CLAUSE && Chars.han(before.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < after.length() && to <= LONGEST_CLAUSE && Chars.han(after.charAt(to))) {
            to++;
        }
        return before.length() - from + to;
    }
}
