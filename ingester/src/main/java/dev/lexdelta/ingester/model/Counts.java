package dev.lexdelta.ingester.model;

import java.util.Arrays;

/** Counts by key in two plain arrays: half a million of them are held and found at the cost of primitives. */
final class Counts {
    /** Receives each key with its count. */
    interface Visitor {
        void visit(long key, int count);
    }

    private static final int SMALLEST = 1 << 10;

    /** One bit for each of so many keys that do not occur: most of those asked for do not, and this fits a near cache. */
    private static final int BITS_PER_SLOT = 4;

    private long[] keys;
    private int[] values;
    private long[] present;
    private int size;

    Counts() {
        this(SMALLEST);
    }

    /** Room for so many keys without growing. */
    Counts(int expected) {
        int capacity = Math.max(SMALLEST, Integer.highestOneBit(expected) * 4);
        keys = new long[capacity];
        values = new int[capacity];
        present = new long[capacity * BITS_PER_SLOT / Long.SIZE];
    }

    int get(long key) {
        long mixed = mixed(key);
        return (present[word(mixed)] & bit(mixed)) == 0 ? 0 : values[slot(key)];
    }

    int add(long key, int more) {
        int slot = slot(key);
        if (values[slot] == 0) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            long mixed = mixed(key);
            present[word(mixed)] |= bit(mixed);
        }
        values[slot] += more;
        return values[slot];
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                visitor.visit(keys[i], values[i]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (mixed(key) >>> 32) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long mixed(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }

    private int word(long mixed) {
        return (int) (mixed >>> 38) & present.length - 1;
    }

    private static long bit(long mixed) {
        return 1L << (mixed >>> 32);
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        present = new long[present.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                long mixed = mixed(oldKeys[i]);
                present[word(mixed)] |= bit(mixed);
                values[slot] = oldValues[i];
            }
        }
    }

    long[] sortedKeys() {
        var sorted = new long[size];
        int at = 0;
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                sorted[at++] = keys[i];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
