package dev.lexdelta.ingester.source;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a document stand on its page.
 *
 * @param body jsoup selector of the element that holds the text; null to find it
 * @param title jsoup selector of the element that holds the title; null to find it
 * @param attachments jsoup selector of the links to files that are documents of their own; null to take none
 * @param file JSON pointer to the address of the file, where the address of a document gives JSON that only names it
 */
public record DocumentPage(
        @Nullable String body,
        @Nullable String title,
        @Nullable String attachments,
        @Nullable String file) {
    static final DocumentPage ANY = new DocumentPage(null, null, null, null);

    public DocumentPage {
        Check.selector("document.body", body);
        Check.selector("document.title", title);
        Check.selector("document.attachments", attachments);
        Check.pointer("document.file", file);
    }
}
