package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import java.util.ArrayList;
import java.util.List;

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

    /** The one to three characters right before the word, shortest first, each with its side. */
    List<String> nearBefore() {
        var padded = EDGE + before;
        var near = new ArrayList<String>(NEAR);
        for (int length = 1; length <= NEAR; length++) {
            near.add('<' + padded.substring(padded.length() - length));
        }
        return near;
    }

    /** The one to three characters right behind the word, shortest first, each with its side. */
    List<String> nearBehind() {
        var padded = behind + EDGE;
        var near = new ArrayList<String>(NEAR);
        for (int length = 1; length <= NEAR; length++) {
            near.add('>' + padded.substring(0, length));
        }
        return near;
    }

    /** The different pairs of characters on both sides. */
    List<String> pairs() {
        var pairs = new ArrayList<String>(2 * FAR);
        pairs(before, pairs);
        pairs(behind, pairs);
        return pairs;
    }

    private static void pairs(String side, List<String> pairs) {
        for (int i = 0; i + 2 <= side.length(); i++) {
            var pair = '~' + side.substring(i, i + 2);
            if (!pairs.contains(pair)) {
                pairs.add(pair);
            }
        }
    }
}
