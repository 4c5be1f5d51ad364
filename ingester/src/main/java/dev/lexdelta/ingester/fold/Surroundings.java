package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;

/**
 * What stands around a word: the characters right before and behind it, and the pairs of characters a little further. Neither
 * spaces nor the width of punctuation make a difference.
 */
record Surroundings(String before, String behind) {
    /** As many characters next to a word tell which word it is. */
    static final int NEAR = 3;

    private static final int FAR = 12;
    private static final String EDGE = "^".repeat(NEAR);

    static Surroundings of(String text, int from, int to) {
        var before = new StringBuilder(FAR);
        for (int i = from - 1; i >= 0 && before.length() < FAR; i--) {
            append(before, text.charAt(i));
        }
        var behind = new StringBuilder(FAR);
        for (int i = to; i < text.length() && behind.length() < FAR; i++) {
            append(behind, text.charAt(i));
        }
        return new Surroundings(before.reverse().toString(), behind.toString());
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

    /** The one to three characters right before the word, shortest first, as keys. */
    long[] nearBefore() {
        var padded = EDGE + before;
        var near = new long[NEAR];
        for (int length = 1; length <= NEAR; length++) {
            near[length - 1] = key('<', padded, padded.length() - length, padded.length());
        }
        return near;
    }

    /** The one to three characters right behind the word, shortest first, as keys. */
    long[] nearBehind() {
        var padded = behind + EDGE;
        var near = new long[NEAR];
        for (int length = 1; length <= NEAR; length++) {
            near[length - 1] = key('>', padded, 0, length);
        }
        return near;
    }

    /** The pairs of characters on both sides, as keys. */
    long[] pairs() {
        int first = Math.max(0, before.length() - 1);
        var pairs = new long[first + Math.max(0, behind.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = i < first ? key('~', before, i, i + 2) : key('~', behind, i - first, i - first + 2);
        }
        return pairs;
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
