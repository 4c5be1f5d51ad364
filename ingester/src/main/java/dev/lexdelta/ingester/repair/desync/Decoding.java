package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.repair.desync.Node.Source;
import dev.lexdelta.ingester.repair.model.Alphabet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way in which a guess can go on with the bytes of the next token. */
final class Decoding {
    private static final int MOST_FILLINGS = 10;
    private static final int MOST_BEFORE_LOST = 6;

    private static final int MOST_AGAIN = 3;
    private static final int MOST_IN_SUCCESSION = 3;

    /** Two characters less likely than this, as a logarithm, may hide a lost pair. */
    private static final double DOUBTFUL = -9;

    /** A guess so far behind the best is not worth the search for lost pairs. */
    private static final double WORTH_A_SEARCH = 8;

    /** A character between two others that no site is known to annotate so. */
    private static final double UNUSUAL = 6;

    /** What speaks for A1 as the byte before a stop: the text is cut where a wide space or 。 ends in it. */
    private static final double USUAL_BYTE = 1.6;

    /** A character of which both bytes are lost. */
    private static final double NO_BYTE_LEFT = 4;

    private static final double CUT = 0.7;
    private static final double CUT_BEFORE_PAUSE = 2;
    private static final double CUT_ELSEWHERE = 7;
    private static final double EATEN = 1.5;
    private static final double LOST_PAIR = 1;

    private final List<Token> tokens;
    private final Characters characters;
    private final Gbk.Index index;
    private final List<Guess> out = new ArrayList<>();
    private int at;
    private double hopeless;

    Decoding(List<Token> tokens, Characters characters, Gbk.Index index) {
        this.tokens = tokens;
        this.characters = characters;
        this.index = index;
    }

    List<Guess> next(List<Guess> guesses, int token) {
        out.clear();
        at = token;
        hopeless = guesses.get(0).score() - WORTH_A_SEARCH;
        for (var guess : guesses) {
            go(guess, tokens.get(token));
        }
        return out;
    }

    private void go(Guess guess, Token token) {
        switch (token.kind()) {
            case READING -> out.add(guess);
            case FOREIGN -> foreign(guess, (char) token.first());
            default -> {
                on(guess, token);
                if (guess.known() && mayHaveLost(guess, token)) {
                    lost(guess, afterLost -> on(afterLost, token));
                }
            }
        }
    }

    private void on(Guess guess, Token token) {
        switch (token.kind()) {
            case PAIR -> pair(guess, token.first(), token.second());
            case ASCII -> ascii(guess, token.first());
            default -> loss(guess, token);
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
            out.add(characters.copied(guess, (char) c, at).costing(reading == null ? 0 : 14));
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

    private void foreign(Guess guess, char c) {
        if (guess.whole()) {
            out.add(characters.copied(guess, c, at));
        }
    }

    /** One more byte for a guess that waits for it. */
    private void take(Guess guess, int b, @Nullable String reading, java.util.function.Consumer<Guess> then) {
        if (guess.known()) {
            char c = b < Gbk.FIRST_TRAIL ? 0 : Gbk.character(guess.pending(), b);
            if (c != 0) {
                then.accept(characters.appended(guess, c, at, Source.PAIRED, reading));
            }
        } else {
            int lost = guess.pending() - Guess.AFTER_LOST;
            best(guess, index.withTrail(b), MOST_FILLINGS, reading, c -> lost < 0 || Gbk.lost(lost, Gbk.lead(c)))
                    .forEach(then);
        }
    }

    /** Whether what the bytes give without a lost pair is so unlikely that one is worth the search. */
    private boolean mayHaveLost(Guess guess, Token token) {
        if (guess.score() < hopeless) {
            return false;
        }
        if (token.is(Token.Kind.LOSS)) {
            return token.bare() || token.reading() != null;
        }
        char first = token.first() < Gbk.FIRST_TRAIL ? 0 : Gbk.character(guess.pending(), token.first());
        if (first == 0) {
            return true;
        }
        return characters.likelihood(guess, first, following(token)) < DOUBTFUL;
    }

    private char following(Token token) {
        if (at + 1 == tokens.size() || !Gbk.isLead(token.second())) {
            return 0;
        }
        var next = tokens.get(at + 1);
        return next.first() < Gbk.FIRST_TRAIL || next.is(Token.Kind.FOREIGN)
                ? 0
                : Gbk.character(token.second(), next.first());
    }

    // rule: a pair that is no character was dropped in silence; its first byte ends a character, its second begins one
    private void lost(Guess guess, java.util.function.Consumer<Guess> then) {
        var one = fillings(guess, index.withLead(guess.pending()), c -> true, MOST_BEFORE_LOST);
        one.forEach(then);
        var more = one;
        for (int i = 0; i < MOST_IN_SUCCESSION; i++) {
            more = again(more);
            more.forEach(then);
        }
    }

    private List<Guess> again(List<Guess> guesses) {
        var more = new ArrayList<Guess>();
        for (var guess : guesses.subList(0, Math.min(MOST_AGAIN, guesses.size()))) {
            int first = guess.pending() - Guess.AFTER_LOST;
            more.addAll(fillings(
                    guess, index.after(guess.b()).toCharArray(), c -> Gbk.lost(first, Gbk.lead(c)), MOST_AGAIN));
        }
        more.sort(Comparator.comparingDouble(Guess::score).reversed());
        return more;
    }

    /** The guess with one more character whose trail is the first byte of a lost pair. */
    private List<Guess> fillings(Guess guess, char[] candidates, Condition condition, int most) {
        var fillings = new ArrayList<Guess>();
        for (var filled :
                best(guess, candidates, most, null, c -> Gbk.losesAfter(Gbk.trail(c)) && condition.holds(c))) {
            char c = filled.node() == null ? 0 : filled.node().c;
            fillings.add(filled.costing(LOST_PAIR).waiting(Guess.AFTER_LOST + Gbk.trail(c)));
        }
        return fillings;
    }

    private void loss(Guess guess, Token token) {
        var reading = token.reading();
        if (reading != null) {
            eatenBracket(guess, reading);
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
            cut(guess);
        }
        eaten(guess, token);
    }

    // rule: 持?jǐn) — a reading was put between the bytes of a character, and its bracket went as the trail of the first
    private void eatenBracket(Guess guess, String reading) {
        var candidates = annotatable(guess);
        var known = candidates.stream()
                .filter(c -> characters.annotated(c, reading))
                .toList();
        if (!known.isEmpty()) {
            known.forEach(c -> split(guess, c, reading));
            return;
        }
        for (char c : candidates) {
            if (Alphabet.traditional(c)) {
                split(guess.costing(Readings.usual(c, reading) || !guess.whole() ? 0 : UNUSUAL), c, reading);
            }
        }
    }

    /** Characters whose second byte may have stood before the reading. */
    private List<Character> annotatable(Guess guess) {
        int lead = guess.known() ? guess.pending() : guess.whole() ? byteBefore(at) : 0;
        int lost = guess.pending() - Guess.AFTER_LOST;
        var candidates = new ArrayList<Character>();
        if (lost >= 0) {
            for (int second = Gbk.FIRST_LEAD; second <= Gbk.LAST; second++) {
                if (Gbk.lost(lost, second)) {
                    add(candidates, index.withLead(second));
                }
            }
        } else {
            add(candidates, index.withLead(lead));
        }
        return candidates;
    }

    private static void add(List<Character> list, char[] more) {
        for (char c : more) {
            list.add(c);
        }
    }

    private int byteBefore(int token) {
        int before = token - 1;
        while (before >= 0 && tokens.get(before).is(Token.Kind.READING)) {
            before--;
        }
        return before < 0 ? 0 : tokens.get(before).last();
    }

    private void split(Guess guess, char annotated, String reading) {
        if (!guess.whole()) {
            var source = guess.known() ? Source.PAIRED : Source.FILLED;
            out.add(characters.appended(guess, annotated, at, source, reading));
        } else if (Gbk.isLead(Gbk.trail(annotated))) {
            out.add(guess.waiting(Gbk.trail(annotated)));
        }
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

    // rule: ?。 — the byte before a stop that the site found across two characters is lost, and pairing starts at the
    // stop
    private void cut(Guess guess) {
        double cost = costOfCut();
        if (guess.whole() && cost < CUT_ELSEWHERE) {
            out.add(guess.waiting(Guess.UNKNOWN).costing(cost));
        } else {
            withoutTrail(guess).forEach(filled -> out.add(filled.costing(cost)));
        }
    }

    /** The guess with a character whose last byte is lost. */
    private List<Guess> withoutTrail(Guess guess) {
        if (guess.known()) {
            return best(guess, index.withLead(guess.pending()), MOST_FILLINGS, null, c -> true);
        }
        int lost = guess.pending() - Guess.AFTER_LOST;
        return lost < 0
                ? List.of()
                : best(
                        guess.costing(NO_BYTE_LEFT),
                        index.after(guess.b()).toCharArray(),
                        MOST_FILLINGS,
                        null,
                        c -> Gbk.lost(lost, Gbk.lead(c)));
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

    // rule: a lead byte out of step takes a line break, a space or the < of a tag along
    private void eaten(Guess guess, Token token) {
        for (var filled : withoutTrail(guess)) {
            var eaten = filled.costing(EATEN);
            if (!token.bare() || at + 1 == tokens.size()) {
                out.add(eaten);
            } else if (startsLine(at + 1)) {
                out.add(characters.newLine(eaten, at));
            } else {
                out.add(characters.copied(eaten, ' ', at));
            }
        }
    }

    private boolean startsLine(int token) {
        var next = tokens.get(token);
        return next.is(Token.Kind.LOSS)
                || next.blank()
                || (next.is(Token.Kind.PAIR) && Gbk.character(next.first(), next.second()) == '第');
    }

    private interface Condition {
        boolean holds(char c);
    }

    /** The guess with each of the most likely of these characters, best first. */
    private List<Guess> best(Guess guess, char[] candidates, int most, @Nullable String reading, Condition condition) {
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
            best.add(characters.append(guess, chosen[i], at, source(guess, chosen[i]), scores[i]));
        }
        return best;
    }

    // rule: the byte lost before 。 and before an indented （ is A1, the first of 。 and of the wide space
    private static Source source(Guess guess, char c) {
        return usual(guess, c) || (c == '）' && closes(guess.node())) ? Source.PAIRED : Source.FILLED;
    }

    private static boolean usual(Guess guess, char c) {
        return guess.pending() == Guess.UNKNOWN && (c == '。' || c == '\u3000');
    }

    private static boolean closes(@Nullable Node node) {
        int open = 0;
        int length = 0;
        for (var n = node; n != null && length < 40; n = n.before, length++) {
            open += n.c == '（' || n.c == '(' ? 1 : n.c == '）' || n.c == ')' ? -1 : 0;
        }
        return open > 0;
    }
}
