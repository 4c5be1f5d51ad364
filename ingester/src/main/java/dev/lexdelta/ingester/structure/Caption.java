package dev.lexdelta.ingester.structure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words in brackets that drafts put behind an article's number.
 *
 * @param words without brackets, null where there are none
 * @param rest the text behind
 */
record Caption(@Nullable String words, String rest) {
    private static final int LONGEST = 30;

    /** Words in brackets that stand for the text of an article. */
    private static final Set<String> NOTES = Set.of("删除", "删去", "废止", "略", "缺", "保留", "失效");

    // rule: 【立法目的】 or 〖立法目的〗, and （立法目的） or [立法目的] in a text where most articles have it
    static Caption of(String text, boolean round) {
        if (text.isEmpty()) {
            return new Caption(null, text);
        }
        char close = closing(text.charAt(0), round);
        int end = close == 0 ? -1 : text.indexOf(close);
        if (end < 1 || end > LONGEST) {
            return new Caption(null, text);
        }
        var words = text.substring(1, end).strip();
        return words.isEmpty() || NOTES.contains(words)
                ? new Caption(null, text)
                : new Caption(words, text.substring(end + 1).strip());
    }

    /** Whether a text begins with a short round bracket that could be a caption. */
    static boolean roundAt(String text) {
        return !text.isEmpty()
                && "（[［〔".indexOf(text.charAt(0)) >= 0
                && of(text, true).words() != null;
    }

    private static char closing(char open, boolean round) {
        return switch (open) {
            case '【' -> '】';
            case '〖' -> '〗';
            case '（' -> round ? '）' : 0;
            case '[' -> round ? ']' : 0;
            case '［' -> round ? '］' : 0;
            case '〔' -> round ? '〕' : 0;
            default -> 0;
        };
    }
}
