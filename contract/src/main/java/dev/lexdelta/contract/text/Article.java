package dev.lexdelta.contract.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article (条), or what stands in its place: see {@link ArticleKind}.
 *
 * @param number unique in its text: "12", "133-1" for 第一百三十三条之一, "0" for the preamble, "annex1"
 * @param label the marker exactly as printed: 第一条; empty where there is none
 * @param caption the words of 【立法目的】, never part of the text; null where there is none
 */
public record Article(
        String number,
        ArticleKind kind,
        String label,
        @Nullable String caption,
        List<Paragraph> paragraphs) {
    public Article {
        paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
    }

    /** The flat text of all paragraphs, without separators and without caption. */
    public String flat() {
        return paragraphs.stream().map(Paragraph::flat).collect(Collectors.joining());
    }
}
