package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What subscribers' words are matched against: old and new wording of each paragraph and item that changed with certainty,
 * of a text without predecessor all of it.
 *
 * @param cut the text was longer than {@value #MOST_BYTES} bytes of UTF-8
 */
record ChangedText(String text, boolean cut) {
    private static final int MOST_BYTES = 256 * 1024;

    static final ChangedText NONE = new ChangedText("", false);

    static ChangedText of(List<ChangeSet> comparisons) {
        return cut(comparisons.stream()
                .flatMap(set -> set.changes().stream())
                .filter(ArticleChange::certain)
                .flatMap(change -> Wordings.of(change).stream())
                .collect(Collectors.joining("\n")));
    }

    static ChangedText wholeOf(LegalText text) {
        return cut(text.articles().stream().map(article -> article.flat()).collect(Collectors.joining("\n")));
    }

    private static ChangedText cut(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return new ChangedText(text, false);
        }
        int end = MOST_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--; // never inside a character
        }
        return new ChangedText(new String(bytes, 0, end, StandardCharsets.UTF_8), true);
    }
}
