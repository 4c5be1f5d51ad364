package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.lines.Spot;
import java.util.List;

/** Writes one spot for each run of characters that are alike certain or alike not. */
final class Piece {
    enum Doubt {
        UNTOUCHED,
        CERTAIN,
        UNCERTAIN
    }

    private final String line;
    private final List<Token> tokens;
    private final StringBuilder text;
    private final List<Spot> spots;
    private Doubt doubt = Doubt.UNTOUCHED;
    private int from;
    private int firstToken;
    private int lastToken;

    Piece(String line, List<Token> tokens, StringBuilder text, List<Spot> spots) {
        this.line = line;
        this.tokens = tokens;
        this.text = text;
        this.spots = spots;
    }

    /** The next character is of this kind, and the first of its bytes not before this token. */
    void turn(Doubt next, int token) {
        if (next == doubt) {
            return;
        }
        if (doubt != Doubt.UNTOUCHED) {
            var original = line.substring(
                    tokens.get(firstToken).from(), tokens.get(lastToken).to());
            spots.add(new Spot(from, text.length(), original, LineRepair.RULE, doubt == Doubt.CERTAIN));
        }
        doubt = next;
        from = text.length();
        firstToken = token;
        lastToken = token;
    }

    void reached(int token) {
        lastToken = Math.max(lastToken, token);
    }
}
