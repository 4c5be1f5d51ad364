package dev.lexdelta.differ.compare;

/** What remains of a text when neither punctuation, width, spaces, case nor variants of a character count. */
final class Fold {
    private static final String VARIANTS = "帐惟黏";
    private static final String STANDARD = "账唯粘";
    private static final int TO_HALF_WIDTH = '！' - '!';

    private Fold() {}

    static String words(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c >= '！' && c <= '～' ? (char) (c - TO_HALF_WIDTH) : c;
            if (Character.isLetterOrDigit(half) || half == '%' || half == '〓') {
                int variant = VARIANTS.indexOf(half);
                folded.append(variant >= 0 ? STANDARD.charAt(variant) : Character.toLowerCase(half));
            }
        }
        return folded.toString();
    }
}
