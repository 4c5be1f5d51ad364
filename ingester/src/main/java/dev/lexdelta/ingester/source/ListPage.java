package dev.lexdelta.ingester.source;

/**
 * A page that links to documents.
 *
 * @param links jsoup selector of the elements whose href leads to a document
 */
public record ListPage(String url, String links) {
    public ListPage {
        Check.url("list.url", url);
        Check.that(links != null, "list.links", links, "must be given");
        Check.selector("list.links", links);
    }
}
