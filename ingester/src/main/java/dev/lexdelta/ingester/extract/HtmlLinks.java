package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Link;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page that lead to documents, in its order. */
final class HtmlLinks {
    /** More than a page of a regulation has. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 200;

    private HtmlLinks() {}

    static List<Link> of(Document page) {
        return page.getElementsByTag("a").stream()
                .limit(MOST)
                .map(HtmlLinks::link)
                .filter(link -> !link.text().isEmpty() && link.text().length() <= LONGEST)
                .filter(link -> link.url().startsWith("http"))
                .toList();
    }

    private static Link link(Element anchor) {
        return new Link(anchor.text().strip(), anchor.absUrl("href"));
    }
}
