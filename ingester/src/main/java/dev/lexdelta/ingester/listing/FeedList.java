package dev.lexdelta.ingester.listing;

import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.source.Feed;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads RSS 1.0 and 2.0 and Atom. */
final class FeedList {
    private FeedList() {}

    static Listed read(Feed feed, String text, URI url) {
        var document = Jsoup.parse(text, url.toString(), Parser.xmlParser());
        if (document.selectFirst("rss, feed, rdf|RDF") == null) {
            return new Listed.NoList(url + " gave no feed");
        }
        var links = document.select("item, entry").stream()
                .flatMap(item -> link(item, url).stream())
                .toList();
        return Lists.links(links, feed.only(), null);
    }

    private static Optional<Link> link(Element item, URI url) {
        return address(item)
                .flatMap(address -> Address.resolve(url, address))
                .map(address -> new Link(
                        address.toString(),
                        Jsoup.parse(first(item, "title")).text(),
                        Days.first(first(item, "pubDate, updated, published, dc|date"))));
    }

    // rule: Atom has the address in an attribute, and of several links the alternate is the page; RSS has it as text
    private static Optional<String> address(Element item) {
        return Stream.concat(
                        item.select("> link[href]:not([rel]), > link[href][rel=alternate]").stream()
                                .map(link -> link.attr("href")),
                        item.select("> link:not([href]), > guid:not([isPermaLink=false])").stream()
                                .map(Element::text))
                .filter(address -> !address.isBlank())
                .findFirst();
    }

    private static String first(Element item, String selector) {
        var element = item.selectFirst(selector);
        return element == null ? "" : element.text();
    }
}
