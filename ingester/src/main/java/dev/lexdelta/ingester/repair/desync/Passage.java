package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.model.Alphabet;
import dev.lexdelta.ingester.model.Frequencies;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a damaged passage of a line: from a loss to where all good guesses are in step again. */
final class Passage {
    /** So many characters after the last loss have been read alike before the passage is over. */
    private static final int SETTLED = 3;

    /** A guess so much worse than the best one does not keep the passage open. */
    private static final double HOPELESS = 10;

    private static final double CUT_OFF = 8;

    private final List<Token> tokens;
    private final Characters characters;
    private final Decoding decoding;

    Passage(List<Token> tokens, Characters characters, Gbk.Index index) {
        this.tokens = tokens;
        this.characters = characters;
        this.decoding = new Decoding(tokens, characters, index);
    }

    /**
     * What was read.
     *
     * @param nodes empty when no reading fits, or none within the limit
     * @param end the first token behind it
     * @param work number of guesses that were made
     */
    record Read(List<Node> nodes, int end, long work) {}

    /** The passage that starts at this token, of so many tokens at most. */
    Read read(int start, CharSequence before, int most) {
        var guesses = List.of(new Guess(null, context(before, 2), context(before, 1), Guess.NONE, 0));
        int at = start;
        int settled = 0;
        long work = 0;
        while (at < tokens.size() && settled < SETTLED && at - start < most) {
            var token = tokens.get(at);
            var made = decoding.next(guesses, at);
            work += made.size();
            var next = Beam.of(made);
            if (next.isEmpty()) {
                return new Read(List.of(), inStepAgain(at), work);
            }
            guesses = next;
            settled = token.is(Token.Kind.LOSS) || !inStep(guesses) ? 0 : settled + 1;
            at++;
        }
        boolean end = at == tokens.size();
        var nodes = settled == SETTLED || end ? best(guesses, end) : List.<Node>of();
        return new Read(nodes, nodes.isEmpty() ? inStepAgain(at) : at, work);
    }

    // rule: what is no half of a character, and what GBK does not have, stands where it stood
    private int inStepAgain(int from) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).inStep()) {
            at++;
        }
        return at;
    }

    private static boolean inStep(List<Guess> guesses) {
        double least = guesses.get(0).score() - HOPELESS;
        return guesses.stream().allMatch(guess -> guess.whole() || guess.score() < least);
    }

    private List<Node> best(List<Guess> guesses, boolean end) {
        var closed = new ArrayList<Guess>();
        for (var guess : guesses) {
            if (guess.whole()) {
                closed.add(end ? characters.ended(guess) : guess);
            } else if (end && guess.known()) {
                closed.add(characters.ended(guess).costing(CUT_OFF));
            }
        }
        if (closed.isEmpty()) {
            return List.of();
        }
        closed.sort(Guess.BEST_FIRST);
        var first = closed.get(0);
        closed.stream()
                .skip(1)
                .forEach(other -> Node.contest(first.node(), other.node(), first.score() - other.score()));
        return nodes(first.node());
    }

    private static List<Node> nodes(@Nullable Node last) {
        var nodes = new ArrayDeque<Node>();
        for (var node = last; node != null; node = node.before) {
            nodes.addFirst(node);
        }
        return List.copyOf(nodes);
    }

    /** The last character but so many, folded; the edge of the line when there is none. */
    static char context(CharSequence before, int back) {
        int found = 0;
        for (int i = before.length() - 1; i >= 0 && before.length() - i < 12; i--) {
            char c = before.charAt(i) == '\n' ? Frequencies.EDGE : Alphabet.fold(before.charAt(i));
            if (c != Alphabet.NOTHING && ++found == back) {
                return c;
            }
            if (c == Frequencies.EDGE) {
                return c;
            }
        }
        return Frequencies.EDGE;
    }
}
