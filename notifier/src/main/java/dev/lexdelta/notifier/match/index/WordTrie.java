package dev.lexdelta.notifier.match.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Words, all of which are found in a text in one pass (Aho and Corasick 1975), however many they are. They come and go at
 * any time: the links of a state are made when a text first comes by, and once more after words have changed, so that a
 * change costs no more than its word and no rebuild ever holds up a notice. For one thread.
 */
final class WordTrie {
    static final int NONE = -1;

    private static final int ROOT = 0;

    // A state is a run of ints, so that a step touches one line of the cache.
    private static final int PARENT = 0;
    private static final int LETTER = 1;
    private static final int WORD = 2; // number of the word that ends here
    private static final int FALLBACK = 3; // state of the longest proper suffix
    private static final int REPORT = 4; // state of the longest proper suffix that is a word
    private static final int LINKED = 5; // generation whose links they are
    private static final int REPORTED = 6; // last pass that told of it
    private static final int SIZE = 8;

    private final int[] fromRoot = new int[Character.MAX_VALUE + 1];
    private final StateTable table = new StateTable();
    private int[] states = new int[64 * SIZE];
    private int count;
    private int words;
    private int removed;
    private int generation = 1;
    private int passes;

    WordTrie() {
        count = newState(ROOT, '\0');
    }

    /** The state where a word ends, made if need be. */
    int state(String word) {
        int state = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int next = next(state, word.charAt(i));
            state = next == NONE ? add(state, word.charAt(i)) : next;
        }
        return state;
    }

    /** How many states there are. */
    int size() {
        return count;
    }

    /** Number of the word that ends in a state, or NONE. */
    int word(int state) {
        return states[state * SIZE + WORD];
    }

    /** From now on a word ends in this state. */
    void put(int state, int number) {
        states[state * SIZE + WORD] = number;
        words++;
        generation++;
    }

    /** From now on none does. */
    void remove(int state) {
        states[state * SIZE + WORD] = NONE;
        words--;
        removed++;
        generation++;
    }

    /** Whether most of the states may belong to words that are gone. */
    boolean isStale() {
        return removed > words + 1_000;
    }

    /** Makes all states anew, for the words that are left; tells the new state of each. */
    void compact(Moved moved) {
        int[] before = states;
        int all = count;
        Arrays.fill(fromRoot, 0);
        table.clear();
        states = new int[Math.max(64, words * 4) * SIZE];
        removed = 0;
        words = 0;
        count = 0;
        count = newState(ROOT, '\0');
        for (int state = 0; state < all; state++) {
            int number = before[state * SIZE + WORD];
            if (number != NONE) {
                int now = state(text(before, state));
                put(now, number);
                moved.to(number, now);
            }
        }
    }

    /** Where a word ends now. */
    interface Moved {
        void to(int number, int state);
    }

    private static String text(int[] states, int last) {
        var letters = new StringBuilder();
        for (int state = last; state != ROOT; state = states[state * SIZE + PARENT]) {
            letters.append((char) states[state * SIZE + LETTER]);
        }
        return letters.reverse().toString();
    }

    /** Tells the numbers of the words in a text, each once. */
    void find(String text, IntConsumer found) {
        passes++;
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            report(state, found);
        }
    }

    private int step(int from, char letter) {
        int state = from;
        int next = next(state, letter);
        while (next == NONE && state != ROOT) {
            state = linked(state, FALLBACK);
            next = next(state, letter);
        }
        return next == NONE ? ROOT : next;
    }

    // rule: a state that was told of in this pass has told of all its suffixes too
    private void report(int from, IntConsumer found) {
        for (int state = from; state != ROOT && states[state * SIZE + REPORTED] != passes; ) {
            states[state * SIZE + REPORTED] = passes;
            if (states[state * SIZE + WORD] != NONE) {
                found.accept(states[state * SIZE + WORD]);
            }
            state = linked(state, REPORT);
        }
    }

    private int linked(int state, int link) {
        if (states[state * SIZE + LINKED] != generation) {
            link(state);
        }
        return states[state * SIZE + link];
    }

    // goes back no further than the word is long, and in a pass hardly ever more than a step
    private void link(int state) {
        int parent = states[state * SIZE + PARENT];
        int fallback = parent == ROOT ? ROOT : step(linked(parent, FALLBACK), (char) states[state * SIZE + LETTER]);
        boolean isWord = fallback == ROOT || states[fallback * SIZE + WORD] != NONE;
        states[state * SIZE + FALLBACK] = fallback;
        states[state * SIZE + REPORT] = isWord ? fallback : linked(fallback, REPORT);
        states[state * SIZE + LINKED] = generation;
    }

    private int next(int state, char letter) {
        if (state == ROOT) {
            return fromRoot[letter] == 0 ? NONE : fromRoot[letter];
        }
        long hash = StateTable.hash(state, letter);
        for (int at = table.first(hash); ; at = table.next(at)) {
            int candidate = table.candidate(at, hash);
            if (candidate == StateTable.END || (candidate != StateTable.OTHER && is(candidate, state, letter))) {
                return candidate == StateTable.END ? NONE : candidate;
            }
        }
    }

    private boolean is(int state, int parent, char letter) {
        return states[state * SIZE + PARENT] == parent && states[state * SIZE + LETTER] == letter;
    }

    private int add(int parent, char letter) {
        int state = count;
        count = newState(parent, letter);
        if (parent == ROOT) {
            fromRoot[letter] = state;
        } else {
            table.add(StateTable.hash(parent, letter), state, this::hash);
        }
        return state;
    }

    private long hash(int state) {
        return StateTable.hash(states[state * SIZE + PARENT], (char) states[state * SIZE + LETTER]);
    }

    private int newState(int parent, char letter) {
        int at = count * SIZE;
        if (at == states.length) {
            states = Arrays.copyOf(states, states.length + states.length / 2 / SIZE * SIZE);
        }
        states[at + PARENT] = parent;
        states[at + LETTER] = letter;
        states[at + WORD] = NONE;
        return count + 1;
    }
}
