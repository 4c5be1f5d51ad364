package dev.lexdelta.differ.compare;

/** What remains of a text when neither punctuation, width, spaces nor case count. */
final class Fold {
    private static final int TO_HALF_WIDTH = '！' - '!';

    private Fold() {}

    static String words(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c >= '！' && c <= '～' ? (char) (c - TO_HALF_WIDTH) : c;
            if (Character.isLetterOrDigit(half) || half == '%' || half == '〓') {
                folded.append(Character.toLowerCase(half));
            }
        }
        return folded.toString();
    }
}
