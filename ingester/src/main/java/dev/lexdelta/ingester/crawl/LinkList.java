package dev.lexdelta.ingester.crawl;

import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The addresses that a list page links to. */
final class LinkList {
    private LinkList() {}

    /** Addresses of what the selector finds, absolute, each once, in the order of the page. */
    static List<String> of(Body page, String selector) {
        return parsed(page).select(selector).stream()
                .map(element -> Address.parse(element.absUrl("href")))
                .flatMap(Optional::stream)
                .map(URI::toString)
                .distinct()
                .toList();
    }

    private static Document parsed(Body page) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.bytes()),
                    known(page.charset()),
                    page.url().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    /** The charset when there is such a one; otherwise the page itself is asked. */
    private static @Nullable String known(@Nullable String charset) {
        try {
            return charset != null && Charset.isSupported(charset) ? charset : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
