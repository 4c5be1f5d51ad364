package dev.lexdelta.ingester.fold;

import java.util.List;

/**
 * A term at a place of a text, and what it stands for there.
 *
 * @param from offset in the text, inclusive
 * @param term as it stands there
 * @param words what it may stand for
 * @param known of each word, what mainland law tells
 * @param usual share of each word in mainland law
 * @param likely share of each word at this place
 */
@SuppressWarnings("ArrayRecordComponent") // sites are never compared with one another
record Site(int from, String term, List<String> words, List<Weights.Word> known, double[] usual, double[] likely) {
    /** Below this a reading is not called certain. */
    static final double CERTAIN = 0.72;

    int to() {
        return from + term.length();
    }

    Site at(int place) {
        return new Site(place, term, words, known, usual, likely);
    }

    Site with(double[] others) {
        return new Site(from, term, words, known, usual, others);
    }

    /** Whether the place may tell which word it is. */
    boolean open() {
        return known.stream().filter(Weights.Word::told).count() > 1;
    }

    String word() {
        return words.get(best());
    }

    double sureness() {
        return likely[best()];
    }

    boolean certain() {
        return sureness() >= CERTAIN;
    }

    boolean replaced() {
        return !word().equals(term);
    }

    // rule: a term that stands for one word only in all law we know is read without a decision
    boolean decided() {
        int possible = 0;
        for (double share : usual) {
            possible += share > Chooser.RARE ? 1 : 0;
        }
        return possible > 1 || !certain();
    }

    /** Whether mainland law never has the term itself. */
    boolean foreign() {
        int itself = words.indexOf(term);
        return itself < 0 || usual[itself] <= Chooser.RARE;
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            if (likely[i] > likely[best]) {
                best = i;
            }
        }
        return best;
    }
}
