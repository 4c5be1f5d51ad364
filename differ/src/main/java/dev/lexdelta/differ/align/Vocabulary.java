package dev.lexdelta.differ.align;

import java.util.Arrays;

/** Numbers tokens from 0 in the order they are first seen: a hash table of primitives, for speed. */
final class Vocabulary {
    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private int[] ids = new int[1 << 12];
    private int size;

    Vocabulary() {
        Arrays.fill(keys, EMPTY);
    }

    int size() {
        return size;
    }

    /** @param key not negative */
    int idOf(long key) {
        int slot = slotOf(key);
        if (keys[slot] == EMPTY) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slotOf(key);
            }
            keys[slot] = key;
            ids[slot] = size++;
        }
        return ids[slot];
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }
}
