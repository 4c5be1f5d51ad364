package dev.lexdelta.ingester.repair.desync;

import java.util.ArrayList;
import java.util.List;

/**
 * Searches for pairs that the decoder dropped in silence. Any number of characters may have gone so, anywhere; to stay within
 * bounds the search looks only where the bytes as they stand make no sense, and follows only the best guesses.
 */
final class LostPairs {
    private static final int MOST_FIRST = 6;
    private static final int MOST_AGAIN = 3;
    private static final int MOST_FOLLOWED = 12;
    private static final int MOST_IN_SUCCESSION = 3;

    /** Two characters less likely than this, as a logarithm, may hide a lost pair. */
    private static final double DOUBTFUL = -9;

    /** A guess so far behind the best is not worth the search. */
    private static final double WORTH_A_SEARCH = 8;

    private static final double LOST_PAIR = 1;

    private final List<Token> tokens;
    private final Characters characters;
    private final Gbk.Index index;
    private final Fillings fillings;

    LostPairs(List<Token> tokens, Characters characters, Gbk.Index index, Fillings fillings) {
        this.tokens = tokens;
        this.characters = characters;
        this.index = index;
        this.fillings = fillings;
    }

    // rule: a pair that is no character was dropped in silence; its first byte ends a character, its second begins one
    /** The guesses with one or more pairs lost before this token, each waiting for the trail of the last; best first. */
    List<Guess> before(int token, List<Guess> guesses) {
        double hopeless = guesses.get(0).score() - WORTH_A_SEARCH;
        var found = new ArrayList<Guess>();
        for (var guess : guesses) {
            if (guess.known() && guess.score() >= hopeless && mayHaveLost(guess, token)) {
                found.addAll(with(guess, index.withLead(guess.pending()), token, MOST_FIRST, c -> true));
            }
        }
        List<Guess> last = found;
        for (int i = 0; i < MOST_IN_SUCCESSION && !last.isEmpty(); i++) {
            last = again(last, token);
            found.addAll(last);
        }
        found.sort(Guess.BEST_FIRST);
        return found;
    }

    private List<Guess> again(List<Guess> guesses, int token) {
        guesses.sort(Guess.BEST_FIRST);
        var more = new ArrayList<Guess>();
        for (var guess : guesses.subList(0, Math.min(MOST_FOLLOWED, guesses.size()))) {
            int first = guess.lost();
            more.addAll(with(guess, index.after(guess.b()), token, MOST_AGAIN, c -> Gbk.lost(first, Gbk.lead(c))));
        }
        return more;
    }

    /** The guess with one more character whose trail is the first byte of a lost pair. */
    private List<Guess> with(Guess guess, char[] candidates, int token, int most, Fillings.Condition condition) {
        var found = new ArrayList<Guess>(most);
        for (var filled : fillings.best(
                guess, candidates, token, most, null, c -> Gbk.losesAfter(Gbk.trail(c)) && condition.holds(c))) {
            char c = filled.node() == null ? 0 : filled.node().c;
            found.add(filled.costing(LOST_PAIR).afterLost(Gbk.trail(c)));
        }
        return found;
    }

    /** Whether what the bytes give without a lost pair is so unlikely that one is worth the search. */
    private boolean mayHaveLost(Guess guess, int at) {
        var token = tokens.get(at);
        if (token.is(Token.Kind.LOSS)) {
            return token.bare() || token.reading() != null;
        }
        char first = token.first() < Gbk.FIRST_TRAIL ? 0 : Gbk.character(guess.pending(), token.first());
        return first == 0 || characters.likelihood(guess, first, following(at)) < DOUBTFUL;
    }

    private char following(int at) {
        int lead = tokens.get(at).second();
        if (at + 1 == tokens.size() || !Gbk.isLead(lead)) {
            return 0;
        }
        var next = tokens.get(at + 1);
        return next.first() < Gbk.FIRST_TRAIL || next.is(Token.Kind.FOREIGN) ? 0 : Gbk.character(lead, next.first());
    }
}
