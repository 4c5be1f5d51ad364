package dev.lexdelta.notifier.match.index;

import java.util.function.IntConsumer;

/** The words that filters look for in one kind of text, as conditions. */
final class Lexicon {
    private final WordTrie words = new WordTrie();
    private final Conditions conditions;
    private final double[] frequencies;
    private int[] states = new int[64];

    /**
     * No words yet.
     *
     * @param frequencies what share of all notices may have a word of one character, of two, and so on; see {@link
     *     Condition#frequency}
     */
    Lexicon(Conditions conditions, double... frequencies) {
        this.conditions = conditions;
        this.frequencies = frequencies;
    }

    /** The number of a word, made if need be. */
    int number(String word) {
        if (word.isEmpty()) { // is in every text
            return Conditions.TRUE;
        }
        int state = words.state(word);
        int known = words.word(state);
        if (known != WordTrie.NONE) {
            return known;
        }
        int number = conditions.make(this, frequencies[Math.min(word.length(), frequencies.length) - 1]);
        words.put(state, number);
        states = Ints.with(states, number, state);
        return number;
    }

    void remove(int number) {
        words.remove(states[number]);
        if (words.isStale()) {
            words.compact((moved, state) -> states[moved] = state);
        }
    }

    void find(String text, IntConsumer found) {
        words.find(text, found);
    }
}
