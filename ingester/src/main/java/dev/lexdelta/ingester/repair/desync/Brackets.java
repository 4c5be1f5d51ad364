package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.model.Alphabet;
import dev.lexdelta.ingester.repair.desync.Node.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which character the site took for the one that it annotates where the bracket of a reading is gone: the half of another
 * that stood before the bracket follows from it.
 */
final class Brackets {
    /** A character between two others that no site is known to annotate so. */
    private static final double UNUSUAL = 6;

    private final List<Token> tokens;
    private final Characters characters;
    private final Gbk.Index index;

    Brackets(List<Token> tokens, Characters characters, Gbk.Index index) {
        this.tokens = tokens;
        this.characters = characters;
        this.index = index;
    }

    // rule: 持?jǐn) — a reading was put between the bytes of a character, and its bracket went as the trail of the first
    /** What the guess becomes with the reading at this token. */
    List<Guess> eaten(Guess guess, String reading, int at) {
        if (guess.pending() == Guess.UNKNOWN) {
            return List.of();
        }
        var found = fitting(guess, characters.annotatedWith(reading).toCharArray(), at).stream()
                .flatMap(c -> split(guess, c, reading, at).stream())
                .toList();
        return found.isEmpty() ? unseen(guess, reading, at) : found;
    }

    /** The same for a reading that the document shows only broken. */
    private List<Guess> unseen(Guess guess, String reading, int at) {
        var candidates = guess.afterLost() ? Readings.with(reading).toCharArray() : index.withLead(lead(guess, at));
        return fitting(guess, candidates, at).stream()
                .filter(Alphabet::traditional)
                .flatMap(c -> split(guess.costing(surprise(guess, c, reading)), c, reading, at).stream())
                .toList();
    }

    private static double surprise(Guess guess, char c, String reading) {
        return !guess.whole() || Readings.usual(c, reading) ? 0 : UNUSUAL;
    }

    /** Characters whose second byte may have stood before the reading. */
    private List<Character> fitting(Guess guess, char[] candidates, int at) {
        int lead = lead(guess, at);
        var fitting = new ArrayList<Character>();
        for (char c : candidates) {
            if (guess.afterLost() ? Gbk.lost(guess.lost(), Gbk.lead(c)) : Gbk.lead(c) == lead) {
                fitting.add(c);
            }
        }
        return fitting;
    }

    private int lead(Guess guess, int at) {
        if (!guess.whole()) {
            return guess.pending();
        }
        return guess.node() == null ? byteBefore(at) : Gbk.trail(guess.node().c);
    }

    private int byteBefore(int token) {
        int before = token - 1;
        while (before >= 0 && tokens.get(before).is(Token.Kind.READING)) {
            before--;
        }
        return before < 0 ? 0 : tokens.get(before).last();
    }

    private List<Guess> split(Guess guess, char annotated, String reading, int at) {
        if (!guess.whole()) {
            var source = guess.known() ? Source.PAIRED : Source.FILLED;
            return List.of(characters.appended(guess, annotated, at, source, reading));
        }
        int trail = Gbk.trail(annotated);
        return Gbk.isLead(trail) ? List.of(guess.waiting(trail)) : List.of();
    }
}
