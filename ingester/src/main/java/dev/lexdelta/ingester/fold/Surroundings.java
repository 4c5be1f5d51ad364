package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import java.util.Arrays;

/**
 * What stands around a word: the characters right before and behind it, the pairs of characters a little further, and those of
 * the law's name. Neither spaces nor the width of punctuation make a difference.
 */
record Surroundings(String before, String behind, String name) {
    /** As many characters next to a word tell which word it is. */
    private static final int NEAR = 3;

    private static final int FAR = 16;
    private static final String EDGE = "^".repeat(NEAR);

    static Surroundings of(String text, int from, int to, String name) {
        var before = new StringBuilder(FAR);
        for (int i = from - 1; i >= 0 && before.length() < FAR; i--) {
            append(before, text.charAt(i));
        }
        var behind = new StringBuilder(FAR);
        for (int i = to; i < text.length() && behind.length() < FAR; i++) {
            append(behind, text.charAt(i));
        }
        return new Surroundings(before.reverse().toString(), behind.toString(), name);
    }

    private static void append(StringBuilder out, char c) {
        if (!Spaces.space(c)) {
            out.append(
                    switch (c) {
                        case ',', ';', ':', '(', ')', '?', '!' -> (char) (c + 0xFEE0);
                        default -> Chars.digit(c) || Chars.latin(c) ? '#' : c;
                    });
        }
    }

    /** All that stands around the word as keys, each once. */
    long[] keys() {
        return keys(EDGE + before, behind + EDGE);
    }

    /** The same of a phrase, of which nobody knows what stands around it. */
    long[] keysWithin() {
        return keys(before, behind);
    }

    private long[] keys(String left, String right) {
        var keys = new long[2 * NEAR + 1 + before.length() + behind.length() + name.length()];
        int count = 0;
        for (int length = 1; length <= Math.min(NEAR, left.length()); length++) {
            keys[count++] = key('<', left, left.length() - length, left.length());
        }
        for (int length = 1; length <= Math.min(NEAR, right.length()); length++) {
            keys[count++] = key('>', right, 0, length);
        }
        if (!left.isEmpty() && !right.isEmpty()) {
            keys[count++] = key('=', "" + left.charAt(left.length() - 1) + right.charAt(0), 0, 2);
        }
        count = pairs('~', before, keys, count);
        count = pairs('~', behind, keys, count);
        count = pairs('*', name, keys, count);
        return distinct(keys, count);
    }

    private static int pairs(char kind, String text, long[] keys, int count) {
        int next = count;
        for (int i = 0; i + 1 < text.length(); i++) {
            keys[next++] = key(kind, text, i, i + 2);
        }
        return next;
    }

    private static long[] distinct(long[] keys, int count) {
        Arrays.sort(keys, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || keys[kept - 1] != keys[i]) {
                keys[kept++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, kept);
    }

    /** A key as it is spelled in a table: the sign of its kind and up to three characters. */
    static long key(String spelled) {
        return key(spelled.charAt(0), spelled, 1, spelled.length());
    }

    // rule: 16 bits for the kind and for each character, so that a key is one number
    private static long key(char kind, String text, int from, int to) {
        long key = kind;
        for (int i = from; i < to; i++) {
            key = key << Character.SIZE | text.charAt(i);
        }
        return key;
    }

    static String spelled(long key) {
        var spelled = new StringBuilder();
        for (long rest = key; rest != 0; rest >>>= Character.SIZE) {
            spelled.append((char) rest);
        }
        return spelled.reverse().toString();
    }
}
