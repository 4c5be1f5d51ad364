package dev.lexdelta.ingester.crawl;

import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetcher;
import dev.lexdelta.ingester.listing.Link;
import dev.lexdelta.ingester.listing.Listed;
import dev.lexdelta.ingester.listing.Lists;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalized.Accepted;
import dev.lexdelta.ingester.normalize.Normalized.Refused;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.source.Listing;
import dev.lexdelta.ingester.source.Paged;
import dev.lexdelta.ingester.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tries a source out for whoever writes its declaration: one page of the list, one document, and what each selector found
 * there. Publishes nothing.
 */
public final class SourceCheck {
    private static final int SHOWN = 5;
    private static final int LONGEST = 60;

    /** What was found, for a person, and whether a crawl would find documents and read them. */
    public record Checked(List<String> lines, boolean well) {
        public Checked {
            lines = List.copyOf(lines);
        }
    }

    private final Source source;
    private final Fetcher fetcher;
    private final Function<RawDocument, Normalized> normalizer;
    private final List<String> lines = new ArrayList<>();
    private boolean well = true;

    /** {@code fetcher} is one of pages or of files, as the source has it. */
    public SourceCheck(Source source, Fetcher fetcher, Function<RawDocument, Normalized> normalizer) {
        this.source = source;
        this.fetcher = fetcher;
        this.normalizer = normalizer;
    }

    /** Once. */
    public Checked check() throws InterruptedException {
        line("source", source.name() + (source.off() == null ? "" : ", switched off: " + source.off()));
        var first = source.listing() instanceof Paged paged ? listed(paged) : named();
        if (first.isPresent()) {
            document(first.get());
        }
        return new Checked(lines, well);
    }

    private Optional<String> named() {
        if (source.listing() instanceof Listing.Documents documents) {
            return documents.urls().stream().findFirst();
        }
        var folder = ((Listing.Folder) source.listing()).path();
        try {
            var files = FolderFetcher.files(folder);
            found(files.size(), "folder", folder + ": " + files.size() + " files");
            return files.stream().findFirst();
        } catch (IOException e) {
            fault("folder", folder + ": cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> listed(Paged paged) throws InterruptedException {
        var page = paged.page(1).orElseThrow();
        var fetched =
                fetcher.fetch(new FetchRequest(page.url(), null, null, source.pace(), page.headers(), page.post()));
        if (!(fetched instanceof Body body)) {
            return failed("list", fetched);
        }
        var listed = Lists.read(paged, body, source.encoding());
        if (listed instanceof Listed.NoList none) {
            fault("list", none.sentence());
            return Optional.empty();
        }
        return show((Listed.Links) listed, body);
    }

    private Optional<String> show(Listed.Links list, Body body) {
        var wanted = list.links();
        var total = list.total() == null ? "" : ", of " + list.total() + " in all";
        found(
                wanted.size(),
                "list",
                "%s: %d documents%s, %d wanted".formatted(body.url(), list.found(), total, wanted.size()));
        wanted.stream().limit(SHOWN).forEach(link -> line("", told(link)));
        if (wanted.size() > SHOWN) {
            line("", "and %d more".formatted(wanted.size() - SHOWN));
        }
        return wanted.stream().map(Link::url).findFirst();
    }

    private static String told(Link link) {
        var day = link.date() == null ? "no date" : link.date().toString();
        return "%s  %s  %s".formatted(day, link.title().isEmpty() ? "no title" : shortened(link.title()), link.url());
    }

    private void document(String url) throws InterruptedException {
        var retriever = new Retriever(source, fetcher);
        var fetched = retriever.fetch(url, null);
        if (!(fetched instanceof Body body)) {
            failed("document", fetched);
            return;
        }
        line("document", "%s: %d bytes, %s".formatted(url, body.bytes().length, body.mediaType()));
        selectors(body);
        retriever.attachments(body).stream().limit(SHOWN).forEach(file -> line("attachment", file));
        read(url, body);
    }

    private void selectors(Body body) {
        var page = source.document();
        if (page.body() == null && page.title() == null && page.attachments() == null) {
            return;
        }
        var parsed = parsed(body);
        selector("body", page.body(), parsed);
        selector("title", page.title(), parsed);
        selector("attachments", page.attachments(), parsed);
    }

    private Document parsed(Body body) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body.bytes()),
                    source.encoding(),
                    body.url().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    private void selector(String what, @Nullable String selector, Document page) {
        if (selector == null) {
            return;
        }
        var found = page.select(selector);
        var text =
                found.isEmpty() ? "" : ", the first: " + shortened(found.get(0).text());
        line(what, "'%s' finds %d%s".formatted(selector, found.size(), text));
        well &= !found.isEmpty() || what.equals("attachments");
    }

    private void read(String url, Body body) {
        var charset = source.encoding() == null ? body.charset() : source.encoding();
        var normalized = normalizer.apply(new RawDocument(
                body.bytes(),
                url,
                source.publisher(),
                source.trust(),
                Clock.systemUTC().instant(),
                body.mediaType(),
                charset,
                source.hints(),
                false));
        if (normalized instanceof Accepted accepted) {
            var text = accepted.text();
            line(
                    "reads as",
                    "%s %s, %s%s, %d articles"
                            .formatted(
                                    text.stage().kind(),
                                    text.title(),
                                    text.jurisdiction().code(),
                                    text.jurisdiction().name(),
                                    text.articles().size()));
        } else {
            ((Refused) normalized).quarantined().reasons().forEach(reason -> fault("refused", reason.message()));
        }
    }

    private Optional<String> failed(String what, Fetched fetched) {
        fault(what, fetched instanceof Failed failed ? failed.sentence() : "nothing came");
        return Optional.empty();
    }

    private void found(int count, String what, String sentence) {
        line(what, sentence);
        well &= count > 0;
    }

    private void fault(String what, String sentence) {
        line(what, sentence);
        well = false;
    }

    private void line(String what, String sentence) {
        lines.add("%-12s%s".formatted(what, sentence));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
