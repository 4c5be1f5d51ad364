package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetcher;
import dev.lexdelta.ingester.normalize.Normalized.Accepted;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.Publisher;
import dev.lexdelta.ingester.source.ListPage;
import dev.lexdelta.ingester.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes over one source and takes in what is new or changed there. A failure is told once, when it begins, and not again at
 * every pass. One pass at a time; what is known of addresses may be shared between crawlers.
 */
public final class Crawler {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final int NOT_MODIFIED = 304;

    private final Source source;
    private final Fetcher fetcher;
    private final Intake intake;
    private final Publisher publisher;
    private final Map<String, Fetch> known;
    private final Clock clock;
    private final Deliveries deliveries = new Deliveries();

    /**
     * Stores what it works with.
     *
     * @param known what was last seen of each address, by {@link Fetch#key}; kept up to date from another thread, so
     *     concurrent
     */
    public Crawler(
            Source source, Fetcher fetcher, Intake intake, Publisher publisher, Map<String, Fetch> known, Clock clock) {
        this.source = source;
        this.fetcher = fetcher;
        this.intake = intake;
        this.publisher = publisher;
        this.known = known;
        this.clock = clock;
    }

    /**
     * One pass.
     *
     * @throws InterruptedException when the thread is to stop
     * @throws IOException when the archive cannot be written
     * @throws PublishException when nothing can be published; what was not told yet is told by the next pass
     */
    public CrawlReport crawl() throws InterruptedException, IOException, PublishException {
        deliveries.forget();
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var url : addresses()) {
            counts.merge(visit(url), 1, Integer::sum);
        }
        deliveries.awaitAll();
        return new CrawlReport(counts);
    }

    private List<String> addresses() throws InterruptedException, PublishException {
        return source.list() == null ? source.documents() : listed(source.list());
    }

    private List<String> listed(ListPage list) throws InterruptedException, PublishException {
        var fetched = fetcher.fetch(FetchRequest.of(list.url(), source.pace()));
        if (fetched instanceof Failed failed) {
            failed(list.url(), failed);
        }
        return fetched instanceof Body body ? links(list, body) : List.of();
    }

    private List<String> links(ListPage list, Body body) throws InterruptedException, PublishException {
        rememberList(list.url(), body);
        var links = LinkList.of(body, list.links());
        if (links.isEmpty()) {
            LOG.warn("{}: selector '{}' finds no link at {}", source.name(), list.links(), list.url());
        }
        return links;
    }

    private void rememberList(String url, Body body) throws InterruptedException, PublishException {
        var last = last(url);
        var sha256 = Ids.sha256(body.bytes());
        if (last == null || last.failures() > 0 || !sha256.equals(last.sha256())) {
            remember(Sightings.document(source.name(), url, body, sha256, clock.instant()));
        }
    }

    private Outcome visit(String url) throws InterruptedException, IOException, PublishException {
        var fetched = fetcher.fetch(request(url));
        if (fetched instanceof Failed failed) {
            return failed(url, failed);
        }
        return fetched instanceof Body body ? found(url, body) : unchanged(url, fetched);
    }

    private FetchRequest request(String url) {
        var last = last(url);
        return last == null || last.sha256() == null
                ? FetchRequest.of(url, source.pace())
                : new FetchRequest(url, last.etag(), last.lastModified(), source.pace());
    }

    private Outcome found(String url, Body body) throws IOException, InterruptedException, PublishException {
        var last = last(url);
        var sha256 = Ids.sha256(body.bytes());
        if (last != null && sha256.equals(last.sha256())) {
            return unchanged(url, body);
        }
        var state = Sightings.document(source.name(), url, body, sha256, clock.instant());
        var taken = intake.take(document(url, body, state), state, last == null ? null : last.versionId());
        deliver(taken.delivery(), taken.state());
        return taken.normalized() instanceof Accepted ? Outcome.ACCEPTED : Outcome.REFUSED;
    }

    private Outcome unchanged(String url, Fetched fetched) throws InterruptedException, PublishException {
        var last = last(url);
        if (last != null && last.failures() > 0) {
            var status = fetched instanceof Body body ? body.status() : NOT_MODIFIED;
            remember(Sightings.recovery(last, status, clock.instant()));
        }
        return Outcome.UNCHANGED;
    }

    private Outcome failed(String url, Failed failed) throws InterruptedException, PublishException {
        var last = last(url);
        var state = Sightings.failure(source.name(), url, last, failed, clock.instant());
        if (!Sightings.news(last, failed)) {
            remember(state);
            return Outcome.FAILED;
        }
        LOG.warn("quarantined {}: {}: {}", url, failed.code(), failed.sentence());
        var reasons = List.of(Refusal.of(failed.code(), failed.sentence()));
        var quarantined = new Quarantined(url, reasons, null, null, state.fetchedAt());
        deliver(publisher.publish(new Entry.Refusal(quarantined, state)), state);
        return Outcome.FAILED;
    }

    private void remember(Fetch state) throws InterruptedException, PublishException {
        deliver(publisher.publish(new Entry.Sighting(state)), state);
    }

    private void deliver(CompletableFuture<Void> delivery, Fetch state) throws InterruptedException, PublishException {
        deliveries.add(delivery.thenRun(() -> known.put(key(state.url()), state)));
    }

    private RawDocument document(String url, Body body, Fetch state) {
        return new RawDocument(
                body.bytes(),
                url,
                source.publisher(),
                source.trust(),
                state.fetchedAt(),
                body.mediaType(),
                body.charset(),
                source.hints(),
                false);
    }

    private @Nullable Fetch last(String url) {
        return known.get(key(url));
    }

    private String key(String url) {
        return Fetch.key(source.name(), url);
    }
}
