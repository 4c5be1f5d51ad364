package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Sheet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its titles, its date and the lines of its body, without the chrome around. */
final class HtmlPage {
    private static final Set<String> ARTICLE_TITLE = Set.of("articletitle");
    private static final Set<String> PUBLISHED = Set.of("firstpublishedtime", "pubdate", "publishdate");
    private static final int DATE = 10;

    private final @Nullable String body;
    private final @Nullable String title;

    HtmlPage(@Nullable String body, @Nullable String title) {
        this.body = body;
        this.title = title;
    }

    /** Reads a page; {@code url} is what its relative links start from. */
    Sheet read(String html, String url) {
        var page = Jsoup.parse(html, url);
        var titles = titles(page);
        var published = published(page);
        var links = HtmlLinks.of(page);
        HtmlChrome.remove(page);
        var lines = HtmlLines.of(HtmlBody.of(page, body));
        return new Sheet(titles, lines, links, published, List.of());
    }

    private List<String> titles(Document page) {
        var titles = new ArrayList<String>();
        if (title != null) {
            addSelected(page, title, titles);
        }
        page.getElementsByTag("h1").stream().limit(1).map(Element::text).forEach(titles::add);
        metas(page, ARTICLE_TITLE).forEach(titles::add);
        titles.add(page.title());
        titles.removeIf(String::isBlank);
        return titles;
    }

    private static Stream<String> metas(Document page, Set<String> names) {
        return page.getElementsByTag("meta").stream()
                .filter(meta -> names.contains(meta.attr("name").toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attr("content"));
    }

    private static void addSelected(Document page, String selector, List<String> titles) {
        try {
            page.select(selector).eachText().stream().limit(1).forEach(titles::add);
        } catch (SelectorParseException e) {
            // a selector that cannot be read finds nothing
            return;
        }
    }

    // rule: 2026-09-28, also 2026-09-28-21:50:00
    private static @Nullable LocalDate published(Document page) {
        var content = metas(page, PUBLISHED).findFirst().orElse("").strip();
        if (content.length() < DATE) {
            return null;
        }
        try {
            return LocalDate.parse(content.substring(0, DATE));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
