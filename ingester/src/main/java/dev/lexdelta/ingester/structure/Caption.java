package dev.lexdelta.ingester.structure;

import org.jspecify.annotations.Nullable;

/**
 * The words in brackets that drafts put behind an article's number.
 *
 * @param words without brackets, null where there are none
 * @param rest the text behind
 */
record Caption(@Nullable String words, String rest) {
    private static final int LONGEST = 30;

    // rule: 【立法目的】 or 〖立法目的〗, and （立法目的） in a text where most articles have it
    static Caption of(String text, boolean round) {
        if (text.isEmpty()) {
            return new Caption(null, text);
        }
        char close = closing(text.charAt(0), round);
        int end = close == 0 ? -1 : text.indexOf(close);
        if (end < 1 || end > LONGEST) {
            return new Caption(null, text);
        }
        return new Caption(
                text.substring(1, end).strip(), text.substring(end + 1).strip());
    }

    /** Whether a text begins with a short round bracket that could be a caption. */
    static boolean roundAt(String text) {
        return !text.isEmpty() && text.charAt(0) == '（' && of(text, true).words() != null && text.indexOf('，') != 0;
    }

    private static char closing(char open, boolean round) {
        return switch (open) {
            case '【' -> '】';
            case '〖' -> '〗';
            case '（' -> round ? '）' : 0;
            default -> 0;
        };
    }
}
