package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.repair.desync.Node.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which a guess can go on with the bytes of the next token: as the decoder would, or with what it lost where it
 * put a question mark. What it lost without one is for {@link LostPairs}.
 */
final class Decoding {
    /** A character that the document annotates, and a reading that is not its own. */
    private static final double NOT_ITS_READING = 14;

    private static final double CUT = 0.7;
    private static final double CUT_BEFORE_PAUSE = 2;
    private static final double CUT_ELSEWHERE = 12;
    private static final double EATEN = 1.5;

    private static final String MEASURES = "0123456789.%％年月日時天元千百萬億個倍人名家戶處項條款件次級歲米噸公";

    /** No character that comes next can make good more than this. */
    private static final double MOST_GAINED = 7;

    private final List<Token> tokens;
    private final Characters characters;
    private final Fillings fillings;
    private final Brackets brackets;
    private final LostPairs lostPairs;
    private final List<Guess> out = new ArrayList<>();
    private int at;

    Decoding(List<Token> tokens, Characters characters, Gbk.Index index) {
        this.tokens = tokens;
        this.characters = characters;
        this.fillings = new Fillings(characters, index);
        this.brackets = new Brackets(tokens, characters, index);
        this.lostPairs = new LostPairs(tokens, characters, index, fillings);
    }

    /** What the guesses, the best first, become with this token; to be used before the next call. */
    List<Guess> next(List<Guess> guesses, int token) {
        out.clear();
        at = token;
        for (var guess : guesses) {
            on(guess, tokens.get(token));
        }
        if (tokens.get(token).ofBytes()) {
            double hopeless = out.stream().mapToDouble(Guess::score).max().orElse(Double.NEGATIVE_INFINITY)
                    - Beam.DEPTH
                    - MOST_GAINED;
            for (var guess : lostPairs.before(token, guesses)) {
                if (guess.score() < hopeless) {
                    break;
                }
                on(guess, tokens.get(token));
            }
        }
        return out;
    }

    private void on(Guess guess, Token token) {
        switch (token.kind()) {
            case READING -> out.add(guess);
            case FOREIGN -> foreign(guess, (char) token.first());
            case PAIR -> pair(guess, token.first(), token.second());
            case ASCII -> ascii(guess, token.first());
            case LOSS -> loss(guess, token);
        }
    }

    private void foreign(Guess guess, char c) {
        if (guess.whole()) {
            out.add(characters.copied(guess, c, at));
        }
    }

    private void pair(Guess guess, int first, int second) {
        if (guess.whole()) {
            out.add(characters.copied(guess, Gbk.character(first, second), at));
            return;
        }
        take(guess, first, null, firstTaken -> second(firstTaken, second));
    }

    private void second(Guess guess, int second) {
        if (second < 0x80) {
            out.add(characters.appended(guess, (char) second, at, Source.PAIRED, null));
        } else if (Gbk.isLead(second)) {
            out.add(guess.waiting(second));
        }
    }

    private void ascii(Guess guess, int c) {
        var reading = reading(at + 1);
        if (guess.whole()) {
            out.add(characters.copied(guess, (char) c, at).costing(reading == null ? 0 : NOT_ITS_READING));
            return;
        }
        take(guess, c, reading, out::add);
        if (c > ' ') {
            // rule: where the site has halved the width, what looks like one byte may have been two
            take(guess, 0xA3, null, firstTaken -> second(firstTaken, c + 0x80));
        }
    }

    private @Nullable String reading(int token) {
        return token < tokens.size() && tokens.get(token).is(Token.Kind.READING)
                ? tokens.get(token).reading()
                : null;
    }

    /** One more byte for a guess that waits for it. */
    private void take(Guess guess, int b, @Nullable String reading, Consumer<Guess> then) {
        if (!guess.known()) {
            fillings.withTrail(guess, b, at, reading).forEach(then);
            return;
        }
        char c = b < Gbk.FIRST_TRAIL ? 0 : Gbk.character(guess.pending(), b);
        if (c != 0) {
            then.accept(characters.appended(guess, c, at, Source.PAIRED, reading));
        }
    }

    private void loss(Guess guess, Token token) {
        var reading = token.reading();
        if (reading != null) {
            out.addAll(brackets.eaten(guess, reading, at));
            return;
        }
        if (guess.whole()) {
            out.add(characters.copied(guess, '?', at));
        }
        if (at > 0 && tokens.get(at - 1).is(Token.Kind.LOSS)) {
            halvedQuestion(guess);
        }
        if (token.bare()) {
            lone(guess);
        }
        var filled = fillings.withoutTrail(guess, at);
        if (token.bare()) {
            cut(guess, filled);
        }
        eaten(filled, token);
    }

    // rule: 80 can be a trail only; as a lead it is no pair, whatever follows
    private void lone(Guess guess) {
        if (guess.known() && Gbk.character(guess.pending(), 0x80) != 0) {
            out.add(characters.appended(
                    guess.costing(EATEN), Gbk.character(guess.pending(), 0x80), at, Source.FILLED, null));
        }
    }

    private void halvedQuestion(Guess guess) {
        if (guess.whole()) {
            out.add(characters.copied(guess, '？', at));
        } else {
            take(guess, 0xA3, null, firstTaken -> second(firstTaken, 0xBF));
        }
    }

    // rule: ?。 — the byte before a stop that the site found across two
    // characters is lost, and pairing starts at the stop
    private void cut(Guess guess, List<Guess> filled) {
        double cost = costOfCut();
        if (guess.whole() && cost < CUT_ELSEWHERE) {
            out.add(guess.waiting(Guess.UNKNOWN).costing(cost));
        }
        filled.forEach(each -> out.add(each.costing(cost)));
    }

    private double costOfCut() {
        if (at + 1 == tokens.size()) {
            return CUT_ELSEWHERE;
        }
        var next = tokens.get(at + 1);
        if (next.cuts()) {
            return CUT;
        }
        return next.is(Token.Kind.PAIR) && next.first() == 0xA1 && next.second() == 0xA2
                ? CUT_BEFORE_PAUSE
                : CUT_ELSEWHERE;
    }

    // rule: a lead byte out of step takes a line break, a space, a digit or the < of a tag along
    private void eaten(List<Guess> withoutTrail, Token token) {
        for (var filled : withoutTrail) {
            var eaten = filled.costing(EATEN);
            if (!token.bare() || at + 1 == tokens.size()) {
                out.add(eaten);
            } else if (startsLine(at + 1)) {
                out.add(characters.newLine(eaten, at));
            } else {
                out.add(measures(at + 1) ? characters.digit(eaten, at) : characters.copied(eaten, ' ', at));
            }
        }
    }

    // rule: before a unit or further digits stood a digit; a space would do no harm, a lost number does
    private boolean measures(int token) {
        var next = tokens.get(token);
        char c = next.is(Token.Kind.PAIR) ? Gbk.character(next.first(), next.second()) : (char) next.first();
        return next.ofBytes() && MEASURES.indexOf(c) >= 0;
    }

    private boolean startsLine(int token) {
        var next = tokens.get(token);
        return next.is(Token.Kind.LOSS)
                || next.blank()
                || (next.is(Token.Kind.PAIR) && Gbk.character(next.first(), next.second()) == '第');
    }
}
