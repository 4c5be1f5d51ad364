package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.repair.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a damaged line as the decoder put it out.
 *
 * @param first its first byte, or the character itself when it has no bytes in GBK
 * @param second its second byte, 0 when it has one
 * @param reading of a reading, or of one whose bracket was eaten
 */
record Token(
        Kind kind,
        int first,
        int second,
        int from,
        int to,
        @Nullable String reading) {
    enum Kind {
        /** One byte. */
        ASCII,
        /** A character of two bytes. */
        PAIR,
        /** A reading that was inserted: (shù). */
        READING,
        /** A question mark, and the reading whose bracket went into it, if there is one. */
        LOSS,
        /** A character that GBK does not have: it did not come through the decoder. */
        FOREIGN
    }

    /** Whatever a reading follows in {@link Reading}: any Chinese character that is no particle. */
    private static final char ANY = '字';

    boolean is(Kind other) {
        return kind == other;
    }

    /** The last byte that stands in the text; 0 when none is known. */
    int last() {
        return switch (kind) {
            case ASCII -> first;
            case PAIR -> second;
            default -> 0;
        };
    }

    static List<Token> of(String line) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < line.length(); ) {
            var token = at(line, i);
            tokens.add(token);
            i = token.to;
        }
        return tokens;
    }

    private static Token at(String line, int i) {
        char c = line.charAt(i);
        if (c == '(' || c == '（' || c == '?') {
            int end = Reading.end(line, i, ANY);
            var reading = end < 0 ? null : line.substring(i + 1, end - 1);
            if (c == '?' || reading != null) {
                return new Token(c == '?' ? Kind.LOSS : Kind.READING, 0, 0, i, end < 0 ? i + 1 : end, reading);
            }
        }
        if (c < 0x80) {
            return new Token(Kind.ASCII, c, 0, i, i + 1, null);
        }
        int pair = Gbk.pair(c);
        return pair == 0
                ? new Token(Kind.FOREIGN, c, 0, i, i + 1, null)
                : new Token(Kind.PAIR, pair >>> 8, pair & 0xFF, i, i + 1, null);
    }

    // rule: only before 。，？！ was the text cut inside a character; the site may have halved their width afterwards
    boolean cuts() {
        return switch (kind) {
            case PAIR ->
                (first == 0xA1 && second == 0xA3)
                        || (first == 0xA3 && (second == 0xAC || second == 0xBF || second == 0xA1));
            case ASCII -> first == ',' || first == '!';
            case LOSS -> reading == null;
            default -> false;
        };
    }

    boolean blank() {
        return (kind == Kind.ASCII && first == ' ') || (kind == Kind.PAIR && first == 0xA1 && second == 0xA1);
    }
}
