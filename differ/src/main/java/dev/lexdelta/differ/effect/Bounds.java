package dev.lexdelta.differ.effect;

import java.util.BitSet;

/**
 * Where the clauses or sentences of a text begin and end, looked up in constant time; a paragraph or item always begins
 * a new one. Longer ones are cut around the place asked for, which bounds the cost on text without punctuation.
 */
final class Bounds {
    private final int[] starts;
    private final int[] ends;
    private final int longest;

    /** @param marks the punctuation that ends a clause; it is not part of it */
    Bounds(String text, BitSet leafStarts, String marks, int longest) {
        int length = text.length();
        this.longest = longest;
        starts = new int[length + 1];
        ends = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            starts[i] = leafStarts.get(i) || isMark(marks, text.charAt(i - 1)) ? i : starts[i - 1];
        }
        ends[length] = length;
        for (int i = length - 1; i >= 0; i--) {
            ends[i] = isMark(marks, text.charAt(i)) ? i : leafStarts.get(i + 1) ? i + 1 : ends[i + 1];
        }
    }

    /** Nearly all characters are Han, and no mark. */
    private static boolean isMark(String marks, char c) {
        return !(c >= '一' && c <= '\u9FFF') && marks.indexOf(c) >= 0;
    }

    int start(int at) {
        return Math.max(starts[at], at - longest);
    }

    /** The offset of the mark that ends it, or behind its last character. */
    int end(int at) {
        return Math.min(ends[at], at + longest);
    }
}
