package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.repair.desync.Node.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in characters of which a byte is lost: of all that the other byte allows, those that fit the words before. */
final class Fillings {
    private static final int MOST = 10;

    /** What speaks for A1 as the byte before a stop: the text is cut where a wide space or 。 ends in it. */
    private static final double USUAL_BYTE = 1.6;

    /** A character of which both bytes are lost. */
    private static final double NO_BYTE_LEFT = 4;

    /** How far back an open bracket is looked for. */
    private static final int FARTHEST = 40;

    private final Characters characters;
    private final Gbk.Index index;

    Fillings(Characters characters, Gbk.Index index) {
        this.characters = characters;
        this.index = index;
    }

    /** What a character may be besides fitting. */
    interface Condition {
        boolean holds(char c);
    }

    /** The guess with a character whose first byte is lost. */
    List<Guess> withTrail(Guess guess, int trail, int token, @Nullable String reading) {
        return best(
                guess, index.withTrail(trail), token, MOST, reading, c -> !guess.afterLost() || lostBefore(guess, c));
    }

    /** The guess with a character whose last byte is lost. */
    List<Guess> withoutTrail(Guess guess, int token) {
        if (guess.known()) {
            return best(guess, index.withLead(guess.pending()), token, MOST, null, c -> true);
        }
        return guess.afterLost()
                ? best(
                        guess.costing(NO_BYTE_LEFT),
                        index.after(guess.b()),
                        token,
                        MOST,
                        null,
                        c -> lostBefore(guess, c))
                : List.of();
    }

    private static boolean lostBefore(Guess guess, char c) {
        return Gbk.lost(guess.lost(), Gbk.lead(c));
    }

    /** The guess with each of the most likely of these characters, best first. */
    List<Guess> best(
            Guess guess, char[] candidates, int token, int most, @Nullable String reading, Condition condition) {
        var context = characters.after(guess);
        var chosen = new char[most];
        var scores = new double[most];
        int count = 0;
        for (char c : candidates) {
            if (!condition.holds(c) || !characters.possible(c)) {
                continue;
            }
            double score = characters.score(context, guess, c, reading) + (usual(guess, c) ? USUAL_BYTE : 0);
            if (count == most && score <= scores[most - 1]) {
                continue;
            }
            int place = count < most ? count++ : most - 1;
            while (place > 0 && scores[place - 1] < score) {
                scores[place] = scores[place - 1];
                chosen[place] = chosen[place - 1];
                place--;
            }
            scores[place] = score;
            chosen[place] = c;
        }
        var best = new ArrayList<Guess>(count);
        for (int i = 0; i < count; i++) {
            best.add(characters.append(guess, chosen[i], token, source(guess, chosen[i]), scores[i]));
        }
        return best;
    }

    // rule: the byte lost before 。 and before an indented （ is A1, the first of 。 and of the wide space of an indent
    private static Source source(Guess guess, char c) {
        return usual(guess, c) || (c == '）' && closes(guess.node())) ? Source.PAIRED : Source.FILLED;
    }

    private static boolean usual(Guess guess, char c) {
        return guess.pending() == Guess.UNKNOWN && (c == '。' || (c == '\u3000' && guess.startsLine()));
    }

    private static boolean closes(@Nullable Node node) {
        int open = 0;
        int length = 0;
        for (var n = node; n != null && length < FARTHEST; n = n.before, length++) {
            open += n.c == '（' || n.c == '(' ? 1 : n.c == '）' || n.c == ')' ? -1 : 0;
        }
        return open > 0;
    }
}
