package dev.lexdelta.notifier.match.index;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * States of a trie by a hash of parent and letter: half of a cell is the state, half a part of its hash, so that nearly all
 * that is not there is known from one cell. Nothing is taken out.
 */
final class StateTable {
    /** There are no more candidates. */
    static final int END = -1;
    /** What stands there has another hash. */
    static final int OTHER = -2;

    private static final long STATE = 0xFFFF_FFFFL;

    private long[] cells = new long[128];
    private int size;

    static long hash(int parent, char letter) {
        long mixed = (((long) parent << 16) ^ letter) * 0x9E37_79B9_7F4A_7C15L;
        return (mixed ^ (mixed >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
    }

    int first(long hash) {
        return (int) (hash >>> 20) & (cells.length - 1);
    }

    int next(int at) {
        return (at + 1) & (cells.length - 1);
    }

    /** The state in a cell, if it may have this hash. */
    int candidate(int at, long hash) {
        long cell = cells[at];
        if (cell == 0) {
            return END;
        }
        return (cell & ~STATE) == (hash & ~STATE) ? (int) cell : OTHER;
    }

    /** Adds a state, which is not 0. */
    void add(long hash, int state, IntToLongFunction hashes) {
        if (++size * 2 > cells.length) {
            grow(hashes);
        }
        place(hash, state);
    }

    void clear() {
        cells = new long[128];
        size = 0;
    }

    private void grow(IntToLongFunction hashes) {
        var before = cells;
        cells = new long[before.length * 2];
        Arrays.stream(before)
                .filter(cell -> cell != 0)
                .forEach(cell -> place(hashes.applyAsLong((int) cell), (int) cell));
    }

    private void place(long hash, int state) {
        int at = first(hash);
        while (cells[at] != 0) {
            at = next(at);
        }
        cells[at] = (hash & ~STATE) | state;
    }
}
