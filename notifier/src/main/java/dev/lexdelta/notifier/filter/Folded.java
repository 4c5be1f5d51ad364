package dev.lexdelta.notifier.filter;

/** Text without the differences of width and case that no reader means when looking for a word. */
final class Folded {
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_NARROW = FIRST_WIDE - '!';

    private Folded() {}

    static String of(String text) {
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
