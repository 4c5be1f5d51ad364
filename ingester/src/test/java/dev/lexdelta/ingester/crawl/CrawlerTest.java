package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetched.NotModified;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.Publisher;
import dev.lexdelta.ingester.source.DocumentPage;
import dev.lexdelta.ingester.source.ListPage;
import dev.lexdelta.ingester.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlerTest {
    private static final String LIST = "http://site/list/";
    private static final String A = "http://site/list/a.html";
    private static final String B = "http://site/b.html";
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final Map<String, Fetched> web = new HashMap<>();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final List<RawDocument> documents = new ArrayList<>();
    private final Map<String, Fetch> known = new HashMap<>();
    private final Told told = new Told();

    @BeforeEach
    void site() {
        web.put(LIST, page(LIST, "<li><a href='a.html#x'>a<li><a href='/b.html'>b<li><a href='a.html'>a<li><a>c"));
        web.put(A, page(A, "<h1>条例</h1><p>第一条"));
        web.put(B, page(B, "<h1>办法</h1><p>第一条<p>第二条"));
    }

    @Test
    void takesInEachDocumentOfTheListOnceAndInOrder() throws Exception {
        var report = crawl();

        assertThat(report).hasToString("2 accepted, 0 refused, 0 unchanged, 0 failed");
        assertThat(requests).extracting(FetchRequest::url).containsExactly(LIST, A, B);
        assertThat(told.events).containsExactly("seen " + LIST, "published 条例", "published 办法");
        var raw = documents.get(0);
        assertThat(raw.url()).isEqualTo(A);
        assertThat(raw.publisher()).isEqualTo("人大");
        assertThat(raw.trust()).isEqualTo(Trust.OFFICIAL);
        assertThat(raw.fetchedAt()).isEqualTo(NOW);
        assertThat(raw.mediaType()).isEqualTo("text/html");
        assertThat(raw.charset()).isEqualTo("utf-8");
        assertThat(raw.hints()).isEqualTo(new Hints(new Jurisdiction("429900", "澜江市"), "div", null));
        assertThat(raw.history()).isFalse();
    }

    @Test
    void remembersWhatCameOfADocumentAndKeepsItsBytes() throws Exception {
        crawl();

        var state = known.get(Fetch.key("site", A));
        assertThat(state.etag()).isEqualTo("etag of " + A);
        assertThat(state.versionId()).isEqualTo(told.texts.get(0).id());
        assertThat(state.failures()).isZero();
        assertThat(new Archive(folder).file(state.sha256())).hasBinaryContent(((Body) web.get(A)).bytes());
    }

    @Test
    void tellsNothingOfWhatIsUnchanged() throws Exception {
        crawl();
        told.events.clear();
        requests.clear();
        web.put(B, new NotModified());

        var report = crawl();

        assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(told.events).isEmpty();
        assertThat(requests).extracting(FetchRequest::etag).containsExactly(null, "etag of " + A, "etag of " + B);
    }

    @Test
    void publishesAPageThatChangedInPlace() throws Exception {
        crawl();
        told.events.clear();
        web.put(A, page(A, "<h1>条例</h1><p>第一条 改"));

        crawl();

        assertThat(told.events).containsExactly("published 条例");
    }

    @Test
    void publishesNothingWhereOnlyTheSurroundingsOfATextChanged() throws Exception {
        crawl();
        told.events.clear();
        web.put(A, page(A, "<h1>条例</h1><p>第一条<div>浏览 17 次"));

        crawl();
        crawl();

        assertThat(told.events).containsExactly("seen " + A);
    }

    @Test
    void quarantinesAPageWithoutATextOnce() throws Exception {
        web.put(A, page(A, "<div>新闻"));

        crawl();
        crawl();

        assertThat(told.events).containsExactly("seen " + LIST, "quarantined no-articles " + A, "published 办法");
    }

    @Test
    void aFaultOfOursInOneDocumentDoesNotKeepTheOthersWaiting() throws Exception {
        web.put(A, page(A, "<h1>条例</h1><p>fault"));

        crawl();

        assertThat(told.events).containsExactly("seen " + LIST, "quarantined normalizer-failed " + A, "published 办法");
    }

    @Test
    void quarantinesATextThatIsTooLarge() throws Exception {
        web.put(A, page(A, "<h1>条例</h1><p>" + "条".repeat(Intake.MAX_TEXT_BYTES / 3)));

        crawl();

        assertThat(told.events).contains("quarantined too-large " + A, "published 办法");
        assertThat(known.get(Fetch.key("site", A)).versionId()).isNull();
    }

    @Test
    void tellsAFailureWhenItBeginsAndWhenItBecomesAnother() throws Exception {
        web.put(A, new Failed("http-404", "gone", 404));
        crawl();
        crawl();
        web.put(A, new Failed("no-answer", "silent", 0));
        crawl();

        assertThat(told.events)
                .containsExactly(
                        "seen " + LIST,
                        "quarantined http-404 " + A,
                        "published 办法",
                        "failed 2 times " + A,
                        "quarantined no-answer " + A);
        assertThat(known.get(Fetch.key("site", A)).failures()).isEqualTo(3);
    }

    @Test
    void whatComesBackUnchangedAfterAFailureIsNoNews() throws Exception {
        crawl();
        var before = web.put(A, new Failed("http-500", "ill", 500));
        crawl();
        told.events.clear();
        web.put(A, before);

        crawl();
        crawl();

        assertThat(told.events).containsExactly("seen " + A);
        assertThat(known.get(Fetch.key("site", A)).failure()).isNull();
        assertThat(known.get(Fetch.key("site", A)).versionId()).isNotNull();
    }

    @Test
    void aFailureAfterASuccessIsToldAgain() throws Exception {
        web.put(A, new Failed("http-404", "gone", 404));
        crawl();
        web.put(A, page(A, "<h1>条例</h1><p>第一条"));
        crawl();
        told.events.clear();
        web.put(A, new Failed("http-404", "gone", 404));

        crawl();

        assertThat(told.events).containsExactly("quarantined http-404 " + A);
    }

    @Test
    void aListThatCannotBeHadIsToldOnceAndLosesNothing() throws Exception {
        var before = web.put(LIST, new Failed("http-503", "ill", 503));
        crawl();
        crawl();
        web.put(LIST, before);
        crawl();

        assertThat(told.events)
                .containsExactly(
                        "quarantined http-503 " + LIST,
                        "failed 2 times " + LIST,
                        "seen " + LIST,
                        "published 条例",
                        "published 办法");
    }

    @Test
    void whatCouldNotBePublishedIsPublishedByTheNextPass() throws Exception {
        told.broken = true;
        assertThatThrownBy(this::crawl).isInstanceOf(PublishException.class);
        told.broken = false;

        crawl();

        assertThat(told.events).containsExactly("seen " + LIST, "published 条例", "published 办法");
    }

    private CrawlReport crawl() throws Exception {
        var source = new Source(
                "site",
                "人大",
                Trust.OFFICIAL,
                new Jurisdiction("429900", "澜江市"),
                new ListPage(LIST, "li a"),
                List.of(),
                new DocumentPage("div", null),
                Duration.ofHours(1),
                Duration.ZERO);
        var intake = new Intake(
                new Archive(folder),
                document -> {
                    documents.add(document);
                    return Texts.normalize(document);
                },
                told);
        return new Crawler(source, this::fetch, intake, told, known, Clock.fixed(NOW, ZoneOffset.UTC)).crawl();
    }

    private Fetched fetch(FetchRequest request) {
        requests.add(request);
        return web.get(request.url());
    }

    private static Body page(String url, String html) {
        return new Body(
                200,
                html.getBytes(StandardCharsets.UTF_8),
                "text/html",
                "utf-8",
                "etag of " + url,
                null,
                URI.create(url));
    }

    /** Writes down what is told. */
    private static final class Told implements Publisher {
        private final List<String> events = new ArrayList<>();
        private final List<LegalText> texts = new ArrayList<>();
        private boolean broken;

        @Override
        public CompletableFuture<Void> publish(Entry entry) {
            if (broken) {
                return CompletableFuture.failedFuture(PublishException.passing("test", new IOException("broken")));
            }
            events.add(told(entry));
            if (entry instanceof Entry.Version version) {
                texts.add(version.text());
            }
            return CompletableFuture.completedFuture(null);
        }

        private static String told(Entry entry) {
            var state = entry.states().get(0);
            if (entry instanceof Entry.Version version) {
                return "published " + version.text().title();
            }
            if (entry instanceof Entry.Refusal refusal) {
                var quarantined = refusal.quarantined();
                return "quarantined " + quarantined.reasons().get(0).code() + " " + quarantined.source();
            }
            return state.failures() > 0
                    ? "failed %d times %s".formatted(state.failures(), state.url())
                    : "seen " + state.url();
        }
    }
}
