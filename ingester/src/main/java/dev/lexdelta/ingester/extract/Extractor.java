package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Sheet;
import org.jspecify.annotations.Nullable;

/** Chooses the reader for a decoded document by media type, name and content. */
public final class Extractor {
    /** Reads what a person would see; {@code body} and {@code title} are selectors for pages, null to find them. */
    public Sheet extract(
            String text, String url, @Nullable String mediaType, @Nullable String body, @Nullable String title) {
        return switch (Format.of(text, url, mediaType)) {
            case HTML -> new HtmlPage(body, title).read(text, url);
            case MARKDOWN -> new MarkdownText().read(text);
            case TEXT -> new PlainText().read(text);
        };
    }
}
