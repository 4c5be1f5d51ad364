package dev.lexdelta.notifier.filter;

import dev.lexdelta.contract.notice.Notice;

/** Text without the differences of width and case that no reader means when looking for a word. */
public final class Folded {
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_NARROW = FIRST_WIDE - '!';

    private Folded() {}

    /** Both titles of a notice; the line feed keeps a word from matching across the two. */
    public static String titles(Notice notice) {
        return of(notice.regulation().title() + "\n" + notice.version().title());
    }

    /** As long as the text, character by character. */
    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c == '\u3000') {
            return ' ';
        }
        char narrow = c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_TO_NARROW) : c;
        return Character.toLowerCase(Character.toUpperCase(narrow));
    }
}
