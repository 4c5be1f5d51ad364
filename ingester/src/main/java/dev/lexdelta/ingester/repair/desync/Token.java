package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.lines.Chars;
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

    private static final int LONGEST_TAG = 10;
    private static final int MOST_LOSSES = 2;

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
        int questions = 0;
        for (int i = 0; i < line.length(); ) {
            questions = i > 0 && line.charAt(i - 1) == '?' ? questions : questionsAt(line, i);
            var token = questions > MOST_LOSSES ? new Token(Kind.ASCII, '?', 0, i, i + 1, null) : at(line, i);
            tokens.add(token);
            i = token.to;
        }
        return tokens;
    }

    // rule: losses follow one another in pairs; a row of question marks stands for something else
    private static int questionsAt(String line, int from) {
        int at = from;
        while (at < line.length() && at - from <= MOST_LOSSES && line.charAt(at) == '?') {
            at++;
        }
        return at - from;
    }

    private static Token at(String line, int i) {
        char c = line.charAt(i);
        if (c == '(' || c == '（' || c == '?') {
            int end = Reading.end(line, i, ANY);
            var reading = end < 0 ? null : line.substring(i + 1, end - 1);
            if (c == '?' || reading != null) {
                int to = end >= 0 ? end : c == '?' ? endOfTag(line, i + 1) : i + 1;
                return new Token(c == '?' ? Kind.LOSS : Kind.READING, 0, 0, i, to, reading);
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

    // rule: the < of a tag was eaten, and the rest of it is left: /strong>
    private static int endOfTag(String line, int from) {
        int at = line.startsWith("/", from) ? from + 1 : from;
        int name = at;
        while (at < line.length() && at - name < LONGEST_TAG && Chars.latin(line.charAt(at))) {
            at++;
        }
        return at > name && line.startsWith(">", at) ? at + 1 : from;
    }

    /** Whether it is the question mark alone. */
    boolean bare() {
        return reading == null && to == from + 1;
    }

    // rule: only before 。，？！ was the text cut inside a character; the site may have halved their width afterwards
    boolean cuts() {
        return switch (kind) {
            case PAIR ->
                (first == 0xA1 && second == 0xA3)
                        || (first == 0xA3 && (second == 0xAC || second == 0xBF || second == 0xA1));
            case ASCII -> first == ',' || first == '!';
            case LOSS -> bare();
            default -> false;
        };
    }

    /** Whether it stands for bytes of the damaged text itself. */
    boolean ofBytes() {
        return kind != Kind.READING && kind != Kind.FOREIGN;
    }

    /** Whether the text is in step here, whatever was before. */
    boolean inStep() {
        return kind == Kind.READING
                || kind == Kind.FOREIGN
                || (kind == Kind.ASCII && (Chars.latin((char) first) || (first >= '0' && first <= '9')));
    }

    boolean blank() {
        return (kind == Kind.ASCII && first == ' ') || (kind == Kind.PAIR && first == 0xA1 && second == 0xA1);
    }
}
