package dev.lexdelta.ingester.listing;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.source.ListPage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a list in HTML, also one that stands in JSON or in the CDATA sections of XML. */
final class HtmlList {
    private final ListPage list;
    private final @Nullable Pattern href;

    private HtmlList(ListPage list) {
        this.list = list;
        this.href = list.href() == null ? null : Pattern.compile(list.href());
    }

    static Listed read(ListPage list, String text, URI url) {
        var html = list.inside() == null ? Optional.of(text) : inside(text, list.inside());
        return html.<Listed>map(source -> new HtmlList(list).read(parse(source, url)))
                .orElseGet(() -> new Listed.NoList("%s gave no JSON with a text at %s".formatted(url, list.inside())));
    }

    private static Optional<String> inside(String text, String pointer) {
        try {
            var html = Json.MAPPER.readTree(text).at(pointer);
            return html.isString() ? Optional.of(html.asString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    // rule: what a script asks for comes as XML whose records hold HTML
    private static Document parse(String html, URI url) {
        return Jsoup.parse(html.replace("<![CDATA[", "").replace("]]>", ""), url.toString());
    }

    private Listed read(Document page) {
        var links = list.row() == null
                ? page.select(list.links()).stream().flatMap(element -> link(element, element))
                : page.select(list.row()).stream().flatMap(this::row);
        return Lists.links(links.toList(), list.only(), null);
    }

    private Stream<Link> row(Element row) {
        var element = row.selectFirst(list.links());
        return element == null ? Stream.empty() : link(element, row);
    }

    private Stream<Link> link(Element element, Element row) {
        var day = list.date() == null ? null : text(row, list.date());
        return address(element, row)
                .map(url -> new Link(url.toString(), title(element, row), day == null ? null : Days.first(day)))
                .stream();
    }

    private Optional<URI> address(Element element, Element row) {
        if (href == null) {
            return Address.parse(element.absUrl("href"));
        }
        return Stream.of(element, row)
                .map(part -> href.matcher(part.outerHtml()))
                .filter(match -> match.find())
                .map(match -> match.group(1).replace("&amp;", "&"))
                .flatMap(found -> Address.parse(row.baseUri()).flatMap(base -> Address.resolve(base, found)).stream())
                .findFirst();
    }

    // rule: the text of a link is often cut short, its title attribute is not
    private String title(Element element, Element row) {
        if (list.title() != null) {
            return text(row, list.title());
        }
        var whole = element.attr("title").strip();
        return whole.isEmpty() ? element.text() : whole.replaceAll("\\s+", " ");
    }

    private static String text(Element row, String selector) {
        return List.copyOf(row.select(selector)).stream()
                .map(Element::text)
                .findFirst()
                .orElse("");
    }
}
