package dev.lexdelta.ingester.source;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a document stand on its page.
 *
 * @param body jsoup selector of the element that holds the text; null to find it
 * @param title jsoup selector of the element that holds the title; null to find it
 */
public record DocumentPage(@Nullable String body, @Nullable String title) {
    public DocumentPage {
        Check.selector("document.body", body);
        Check.selector("document.title", title);
    }
}
