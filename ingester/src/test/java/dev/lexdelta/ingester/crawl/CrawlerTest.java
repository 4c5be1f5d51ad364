package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.SourceHealth;
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
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.Publisher;
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

    private static final String YAML = """
            name: site
            publisher: 人大
            trust: OFFICIAL
            jurisdiction: {code: "429900", name: 澜江市}
            list: {url: http://site/list/, links: li a}
            document: {body: div}
            recheck: PT0S
            pace: PT0S
            """;

    @TempDir
    private Path folder;

    private final Map<String, Fetched> web = new HashMap<>();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final List<RawDocument> documents = new ArrayList<>();
    private final Known known = new Known();
    private Instant now = NOW;
    private final Told told = new Told();

    @BeforeEach
    void site() {
        web.put(LIST, page(LIST, "<li><a href='a.html#x'>a<li><a href='/b.html'>b<li><a href='a.html'>a<li><a>c"));
        web.put(A, page(A, "<h1>条例</h1><p>第一条"));
        web.put(B, page(B, "<h1>办法</h1><p>第一条<p>第二条"));
    }

    @Test
    void takesInEachDocumentOfTheListOnceTheOldestFirst() throws Exception {
        var report = crawl();

        assertThat(report).hasToString("2 accepted, 0 refused, 0 unchanged, 0 failed");
        assertThat(requests).extracting(FetchRequest::url).containsExactly(LIST, B, A);
        assertThat(told.events).containsExactly("published 办法", "published 条例", "seen " + LIST);
        var raw = documents.get(1);
        assertThat(raw.url()).isEqualTo(A);
        assertThat(raw.publisher()).isEqualTo("人大");
        assertThat(raw.trust()).isEqualTo(Trust.OFFICIAL);
        assertThat(raw.fetchedAt()).isEqualTo(NOW);
        assertThat(raw.mediaType()).isEqualTo("text/html");
        assertThat(raw.charset()).isEqualTo("utf-8");
        assertThat(raw.hints()).isEqualTo(new Hints(new Jurisdiction("429900", "澜江市"), null, "div", null));
        assertThat(raw.history()).isFalse();
    }

    @Test
    void remembersWhatCameOfADocumentAndKeepsItsBytes() throws Exception {
        crawl();

        var state = known.last("site", A);
        assertThat(state.etag()).isEqualTo("etag of " + A);
        assertThat(state.versionId()).isEqualTo(told.texts.get(1).id());
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
        assertThat(requests)
                .extracting(FetchRequest::etag)
                .containsExactlyInAnyOrder("etag of " + LIST, "etag of " + A, "etag of " + B);
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

        assertThat(told.events).containsExactly("published 办法", "quarantined no-articles " + A, "seen " + LIST);
    }

    @Test
    void aFaultOfOursInOneDocumentDoesNotKeepTheOthersWaiting() throws Exception {
        web.put(A, page(A, "<h1>条例</h1><p>fault"));

        crawl();

        assertThat(told.events).containsExactly("published 办法", "quarantined normalizer-failed " + A, "seen " + LIST);
    }

    @Test
    void quarantinesATextThatIsTooLarge() throws Exception {
        web.put(A, page(A, "<h1>条例</h1><p>" + "条".repeat(Intake.MAX_TEXT_BYTES / 3)));

        crawl();

        assertThat(told.events).contains("quarantined too-large " + A, "published 办法");
        assertThat(known.last("site", A).versionId()).isNull();
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
                        "published 办法",
                        "quarantined http-404 " + A,
                        "seen " + LIST,
                        "failed 2 times " + A,
                        "quarantined no-answer " + A);
        assertThat(known.last("site", A).failures()).isEqualTo(3);
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
        assertThat(known.last("site", A).failure()).isNull();
        assertThat(known.last("site", A).versionId()).isNotNull();
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
                        "published 办法",
                        "published 条例",
                        "seen " + LIST);
    }

    @Test
    void whatCouldNotBePublishedIsPublishedByTheNextPass() throws Exception {
        told.broken = true;
        assertThatThrownBy(this::crawl).isInstanceOf(PublishException.class);
        told.broken = false;

        crawl();

        assertThat(told.events).containsExactly("published 办法", "published 条例", "seen " + LIST);
    }

    private static final String PAGED =
            YAML.replace("links: li a}", "links: li a, pages: {url: 'index_{page}.html', first: 0}}");
    private static final String PAGE_2 = "http://site/list/index_1.html";
    private static final String PAGE_3 = "http://site/list/index_2.html";

    /** A list of three pages, two documents on each, numbered from the newest. */
    private void pagedSite() {
        listPage(LIST, 6, 5);
        listPage(PAGE_2, 4, 3);
        listPage(PAGE_3, 2, 1);
    }

    private void listPage(String url, int... numbers) {
        var html = new StringBuilder();
        for (int number : numbers) {
            html.append("<li><a href='/")
                    .append(number)
                    .append(".html'>")
                    .append(number)
                    .append("</a>");
            web.put(document(number), page(document(number), "<h1>" + number + "</h1><p>第一条" + number));
        }
        web.put(url, page(url, html.toString()));
    }

    private static String document(int number) {
        return "http://site/" + number + ".html";
    }

    private List<String> published() {
        var titles = told.events.stream()
                .filter(event -> event.startsWith("published "))
                .map(event -> event.substring(10))
                .toList();
        told.events.clear();
        return titles;
    }

    @Test
    void theFirstPassTakesOnePageAndABackfillTheRestAsHistory() throws Exception {
        pagedSite();
        crawler(PAGED).crawl();
        assertThat(published()).containsExactly("5", "6");
        var seen = new ArrayList<String>();

        crawler(PAGED).backfill((done, all) -> seen.add(done + "/" + all));

        assertThat(published()).containsExactly("1", "2", "3", "4");
        assertThat(seen).containsExactly("1/4", "2/4", "3/4", "4/4");
        assertThat(told.texts).extracting(LegalText::history).containsExactly(false, false, true, true, true, true);
    }

    @Test
    void aBackfillThatWasBrokenOffGoesOnWhereItWas() throws Exception {
        pagedSite();
        told.breaksAfter = 3;
        assertThatThrownBy(() -> crawler(PAGED).backfill(Progress.NONE)).isInstanceOf(PublishException.class);
        told.breaksAfter = Integer.MAX_VALUE;
        assertThat(published()).containsExactly("1", "2", "3");

        crawler(PAGED).backfill(Progress.NONE);

        assertThat(published()).containsExactly("4", "5", "6");
    }

    @Test
    void aNewDocumentIsNoReasonToTakeInWhatTheFirstPassLeft() throws Exception {
        pagedSite();
        crawler(PAGED).crawl();
        published();
        listPage(LIST, 7, 6);
        listPage(PAGE_2, 5, 4);

        crawler(PAGED).crawl();

        assertThat(published()).containsExactly("7");
    }

    @Test
    void aLaterPassGoesOnUntilAPageBringsNothingNew() throws Exception {
        pagedSite();
        crawler(PAGED).backfill(Progress.NONE);
        listPage(LIST, 10, 9);
        listPage(PAGE_2, 8, 7);
        listPage(PAGE_3, 6, 5);
        web.put("http://site/list/index_3.html", page(A, "<li><a href='/4.html'>4"));
        published();

        crawler(PAGED).crawl();

        assertThat(published()).containsExactly("7", "8", "9", "10");
        assertThat(requests).extracting(FetchRequest::url).doesNotContain("http://site/list/index_4.html");
    }

    @Test
    void whatAPageNamesThatCouldNotBeHadIsTakenInLater() throws Exception {
        pagedSite();
        crawler(PAGED).backfill(Progress.NONE);
        listPage(LIST, 10, 9);
        listPage(PAGE_2, 8, 7);
        var second = web.put(PAGE_2, new Failed("http-503", "ill", 503));
        crawler(PAGED).crawl();
        assertThat(known.health("site").failure()).isEqualTo("ill");
        web.put(PAGE_2, second);
        web.put(LIST, new NotModified());
        published();

        crawler(PAGED).crawl();

        assertThat(published()).containsExactly("7", "8");
        assertThat(known.health("site").failure()).isNull();
    }

    @Test
    void anUnchangedSiteCostsOneConditionalRequestPerList() throws Exception {
        var yaml = YAML.replace("recheck: PT0S", "recheck: P1D");
        crawler(yaml).crawl();
        requests.clear();
        web.put(LIST, new NotModified());

        crawler(yaml).crawl();

        assertThat(requests).containsExactly(FetchRequest.of(LIST, "etag of " + LIST, null, Duration.ZERO));
    }

    @Test
    void looksAtAKnownDocumentAgainAfterADay() throws Exception {
        var yaml = YAML.replace("recheck: PT0S", "recheck: P1D");
        crawler(yaml).crawl();
        now = now.plus(Duration.ofDays(1));
        web.put(LIST, new NotModified());
        web.put(B, new NotModified());
        web.put(A, page(A, "<h1>条例</h1><p>第一条 改"));
        published();

        crawler(yaml).crawl();

        assertThat(told.events).containsExactlyInAnyOrder("seen " + B, "published 条例");
        assertThat(known.last("site", B).fetchedAt()).isEqualTo(now);
        assertThat(known.last("site", B).changedAt()).isEqualTo(NOW);
    }

    @Test
    void aTextThatLostMostOfItselfIsQuarantined() throws Exception {
        web.put(A, page(A, "<h1>条例</h1>" + "<p>第一条 每个字都算。".repeat(9)));
        crawl();
        var version = known.last("site", A).versionId();
        web.put(A, page(A, "<h1>条例</h1>" + "<p>第一条 每个字都算。".repeat(4)));
        told.events.clear();

        crawl();
        crawl();

        assertThat(told.events).containsExactly("quarantined shrunk " + A);
        assertThat(known.last("site", A).versionId()).isEqualTo(version);
    }

    @Test
    void aListThatIsTheChallengeOfAFirewallIsAFailureAndNotQuiet() throws Exception {
        crawl();
        var api = YAML.replace(
                "list: {url: http://site/list/, links: li a}",
                "api: {url: http://site/list/, rows: /rows, link: 'http://site/{id}'}");
        web.put(LIST, page(LIST, "<html>please wait"));
        told.events.clear();

        var report = crawler(api).crawl();

        assertThat(report.failure()).contains("gave no JSON");
        assertThat(told.events).contains("quarantined blocked " + LIST);
        assertThat(known.health("site").failures()).isEqualTo(1);
        assertThat(known.health("site").drift()).isNull();
    }

    @Test
    void aListThatNamesNothingAnyMoreHasDrifted() throws Exception {
        crawl();
        web.put(LIST, page(LIST, "<div>新版网站</div>"));

        crawl();

        var health = known.health("site");
        assertThat(health.drift()).isEqualTo("the list names 0 documents where it used to name 3");
        assertThat(health.listed()).isEqualTo(3);
        assertThat(health.failures()).isZero();
        assertThat(health.since()).isEqualTo(NOW);
    }

    @Test
    void leavesTheRestForLaterWhenTheHostIsToBeLeftAlone() throws Exception {
        web.put(B, Failed.restingUntil("site", NOW));
        crawl();
        web.put(B, page(B, "<h1>办法</h1><p>第一条<p>第二条"));
        assertThat(told.events).isEmpty();

        crawl();

        assertThat(published()).containsExactly("办法", "条例");
    }

    @Test
    void takesInTheFilesAttachedToADocumentBeforeIt() throws Exception {
        web.put(A, page(A, "<h1>条例</h1><p>第一条<ul class=files><li><a href='/a.txt'>全文</a></ul>"));
        web.put("http://site/a.txt", page("http://site/a.txt", "<h1>附件</h1><p>第一条"));

        crawler(YAML.replace("{body: div}", "{attachments: .files a}")).crawl();

        assertThat(told.events).containsExactly("published 办法", "published 附件", "published 条例", "seen " + LIST);
    }

    @Test
    void takesTheFileThatAnAnswerInJsonNames() throws Exception {
        web.put(A, page(A, "{\"data\": {\"url\": \"/file.txt\"}}"));
        web.put("http://site/file.txt", page("http://site/file.txt", "<h1>条例</h1><p>第一条"));
        web.put(B, page(B, "<html>please wait"));

        crawler(YAML.replace("{body: div}", "{file: /data/url}")).crawl();

        assertThat(told.events).containsExactly("quarantined blocked " + B, "published 条例", "seen " + LIST);
        assertThat(documents).extracting(RawDocument::url).containsExactly(A);
    }

    @Test
    void readsAgainWhatAnotherNormaliserCouldMakeNothingOf() throws Exception {
        crawl();
        var last = known.last("site", A);
        known.take(Sightings.refused(last, "lexdelta-normalizer/0"));
        requests.clear();
        told.events.clear();

        crawler(YAML.replace("recheck: PT0S", "recheck: P9D")).crawl();

        assertThat(requests).extracting(FetchRequest::url).containsExactly(LIST, A);
        assertThat(requests.get(1).etag()).isNull();
        assertThat(known.last("site", A).refusedBy()).isNull();
    }

    private CrawlReport crawl() throws Exception {
        return crawler(YAML).crawl();
    }

    private Crawler crawler(String yaml) throws Exception {
        var source = ConfigFile.parse(yaml, "site.yaml", Source.class);
        var intake = new Intake(
                new Archive(folder),
                document -> {
                    documents.add(document);
                    return Texts.normalize(document);
                },
                told);
        return new Crawler(source, this::fetch, intake, told, known, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Fetched fetch(FetchRequest request) {
        requests.add(request);
        return web.getOrDefault(request.url(), new Failed("http-404", "not here", 404));
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
        private final List<SourceHealth> health = new ArrayList<>();
        private final List<LegalText> texts = new ArrayList<>();
        private boolean broken;
        private int breaksAfter = Integer.MAX_VALUE;

        @Override
        public CompletableFuture<Void> publish(Entry entry) {
            if (broken || events.size() >= breaksAfter) {
                return CompletableFuture.failedFuture(PublishException.passing("test", new IOException("broken")));
            }
            if (entry instanceof Entry.Health of) {
                health.add(of.state());
                return CompletableFuture.completedFuture(null);
            }
            events.add(told(entry));
            if (entry instanceof Entry.Version version) {
                texts.add(version.text());
            }
            return CompletableFuture.completedFuture(null);
        }

        private static String told(Entry entry) {
            var state = (Fetch) entry.states().get(0);
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
