package dev.lexdelta.ingester.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page that links to documents.
 *
 * @param url its address; with {page} where the number of each page stands in it
 * @param row jsoup selector of what holds one link with its title and date; null where they are not looked for together
 * @param links jsoup selector of the elements whose href leads to a document
 * @param href regular expression with one group that finds the address in the source of such an element, where it is no link
 * @param title jsoup selector of the title within a row; null for the title or text of the link
 * @param date jsoup selector of the date within a row
 * @param only regular expression that must be found in the title
 * @param inside JSON pointer to the HTML in a JSON answer
 */
public record ListPage(
        String url,
        @Nullable String row,
        String links,
        @Nullable String href,
        @Nullable String title,
        @Nullable String date,
        @Nullable String only,
        @Nullable String inside,
        Pages pages)
        implements Listing, Paged {
    public ListPage {
        Check.url("list.url", url);
        Check.that(links != null, "list.links", links, "must be given");
        Check.selector("list.row", row);
        Check.selector("list.links", links);
        Check.pattern("list.href", href, 1);
        Check.selector("list.title", title);
        Check.selector("list.date", date);
        Check.pattern("list.only", only, 0);
        Check.pointer("list.inside", inside);
        Check.that(row != null || title == null, "list.title", title, "needs list.row");
        Check.that(row != null || date == null, "list.date", date, "needs list.row");
        pages = pages == null ? Pages.NONE : pages;
        Check.that(
                pages.equals(Pages.NONE) || (pages.url() == null) == url.contains(Pages.NUMBER),
                "list.pages.url",
                pages.url(),
                "either it or list.url must have {page}");
    }

    @Override
    public Optional<PageRequest> page(int n) {
        return n > pages.most() ? Optional.empty() : Optional.of(PageRequest.get(pages.url(url, n)));
    }

    @Override
    public int atFirst() {
        return pages.atFirst();
    }
}
