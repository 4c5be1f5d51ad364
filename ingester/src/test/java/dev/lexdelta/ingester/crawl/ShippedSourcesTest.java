package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.listing.Listed;
import dev.lexdelta.ingester.listing.Lists;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.source.Paged;
import dev.lexdelta.ingester.source.Source;
import dev.lexdelta.ingester.source.SourceFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads pages made for this project in the shape that each site was seen to have, through the declaration that is shipped
 * for it. In each file an address follows {@code >}, what it gives stands below; behind {@code =>} is what comes of it.
 */
class ShippedSourcesTest {
    private static final Path PAGES = Path.of("src/test/resources/dev/lexdelta/ingester/sources");
    private static final Path SOURCES = Path.of("sources");

    @TempDir
    private Path folder;

    static Stream<String> recorded() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsTheSite(String name) throws Exception {
        var parts = Files.readString(PAGES.resolve(name + ".txt")).split("\n=>\n");
        var pages = pages(parts[0]);
        var source = SourceFiles.read(SOURCES.resolve(name + ".yaml"));

        assertThat(Stream.concat(listed(source, pages), crawled(source, pages).stream())
                        .collect(Collectors.joining("\n")))
                .isEqualTo(parts[1].strip());
    }

    @Test
    void everyShippedSourceIsReadByATestAndThoseThatForbidItAreOff() throws Exception {
        var sources = SourceFiles.read(List.of(SOURCES));
        var recorded = recorded().toList();

        assertThat(sources)
                .filteredOn(source -> source.folder() == null)
                .extracting(Source::name)
                .containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(sources)
                .filteredOn(source -> source.off() != null)
                .extracting(Source::name)
                .containsExactlyInAnyOrder("flk", "flk-files", "jinan", "trs-site");
        assertThat(sources).allMatch(source -> source.pace().toMillis() >= 1000 || source.folder() != null);
    }

    private static Map<String, String> pages(String text) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (var page : text.substring(2).split("\n> ")) {
            var lines = page.split("\n", 2);
            pages.put(lines[0], lines[1].replace("PK binary", "PK\u0003\u0004 binary"));
        }
        return pages;
    }

    private static Stream<String> listed(Source source, Map<String, String> pages) {
        var paged = (Paged) source.listing();
        var request = paged.page(1).orElseThrow();
        var page = body(request.url(), Objects.requireNonNull(pages.get(request.address())));
        var links = (Listed.Links) Lists.read(paged, page, source.encoding());
        var told = links.links().stream()
                .map(link -> ((link.date() == null ? "" : link.date() + " ") + link.title()).strip())
                .map(line -> line.isEmpty() ? "-" : line)
                .collect(Collectors.joining("; "));
        return Stream.of("listed " + links.links().size() + ": " + told);
    }

    private List<String> crawled(Source source, Map<String, String> pages) throws Exception {
        var events = new ArrayList<String>();
        var known = new Known();
        var intake = new Intake(new Archive(folder), new Normalizer()::normalize, entry -> publish(entry, events));
        new Crawler(
                        source,
                        request -> fetch(request, pages),
                        intake,
                        entry -> publish(entry, events),
                        known,
                        Clock.systemUTC())
                .crawl();
        assertThat(known.health(source.name()).failure()).isNull();
        return events;
    }

    private static Fetched fetch(FetchRequest request, Map<String, String> pages) {
        var address = request.post() == null ? request.url() : request.url() + "#page=1";
        var page = pages.get(address);
        return page == null ? new Failed("http-404", "not here", 404) : body(request.url(), page);
    }

    private static Body body(String url, String page) {
        return new Body(200, page.getBytes(StandardCharsets.UTF_8), null, "utf-8", null, null, uri(url));
    }

    private static URI uri(String url) {
        return dev.lexdelta.ingester.fetch.Address.parse(url).orElseThrow();
    }

    private static CompletableFuture<Void> publish(Entry entry, List<String> events) {
        if (entry instanceof Entry.Version version) {
            var text = version.text();
            events.add("published %s %s (%d articles)"
                    .formatted(
                            text.stage().kind(), text.title(), text.articles().size()));
        }
        if (entry instanceof Entry.Refusal refusal) {
            var quarantined = refusal.quarantined();
            events.add("quarantined " + quarantined.reasons().get(0).code() + " " + quarantined.source());
        }
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void refusesNoFileThatItShips() throws ConfigException {
        assertThat(SourceFiles.read(List.of(SOURCES))).hasSizeGreaterThan(10);
    }
}
