package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetcher;
import dev.lexdelta.ingester.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Fetches documents as their source declares: by way of JSON that names the file, with the files attached to a page. */
final class Retriever {
    private final Source source;
    private final Fetcher fetcher;

    Retriever(Source source, Fetcher fetcher) {
        this.source = source;
        this.fetcher = fetcher;
    }

    /** The document, unless it is what it was; {@code last} null to have it in any case. */
    Fetched fetch(String url, @Nullable Fetch last) throws InterruptedException {
        var pointer = source.document().file();
        if (pointer == null) {
            return fetcher.fetch(
                    last == null
                            ? FetchRequest.of(url, source.pace())
                            : FetchRequest.of(url, last.etag(), last.lastModified(), source.pace()));
        }
        var answer = fetcher.fetch(FetchRequest.of(url, source.pace()));
        return answer instanceof Body body ? file(body, pointer) : answer;
    }

    private Fetched file(Body answer, String pointer) throws InterruptedException {
        var address = named(answer, pointer).flatMap(found -> Address.resolve(answer.url(), found));
        return address.isPresent()
                ? fetcher.fetch(FetchRequest.of(address.get().toString(), source.pace()))
                : new Failed(
                        Failed.BLOCKED,
                        "%s gave no JSON with the address of a file at %s".formatted(answer.url(), pointer),
                        answer.status());
    }

    private static Optional<String> named(Body answer, String pointer) {
        try {
            var address = Json.MAPPER.readTree(answer.bytes()).at(pointer).asString("");
            return address.isBlank() ? Optional.empty() : Optional.of(address);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Addresses of the files attached to a page. */
    List<String> attachments(Body page) {
        var selector = source.document().attachments();
        if (selector == null || page.bytes().length == 0 || !text(page)) {
            return List.of();
        }
        try {
            return Jsoup.parse(
                            new ByteArrayInputStream(page.bytes()),
                            null,
                            page.url().toString())
                    .select(selector)
                    .stream()
                    .flatMap(link -> Address.parse(link.absUrl("href")).stream())
                    .map(URI::toString)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    private static boolean text(Body page) {
        return page.mediaType() == null
                || page.mediaType().startsWith("text/")
                || page.mediaType().contains("xml");
    }
}
