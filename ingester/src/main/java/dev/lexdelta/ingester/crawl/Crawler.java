package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetcher;
import dev.lexdelta.ingester.normalize.Normalized.Refused;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.Publisher;
import dev.lexdelta.ingester.source.Listing;
import dev.lexdelta.ingester.source.Paged;
import dev.lexdelta.ingester.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes over one source and takes in what is new or changed there. A failure is told once, when it begins, and not again at
 * every pass. One pass at a time; what is known of addresses may be shared between crawlers.
 */
public final class Crawler {
    private static final int NOT_MODIFIED = 304;

    private final Source source;
    private final Fetcher fetcher;
    private final Retriever retriever;
    private final Recheck recheck;
    private final Intake intake;
    private final Outbox outbox;
    private final Known known;
    private final Clock clock;

    /**
     * Stores what it works with.
     *
     * @param known what was last seen of each address; kept up to date from another thread
     */
    public Crawler(Source source, Fetcher fetcher, Intake intake, Publisher publisher, Known known, Clock clock) {
        this.source = source;
        this.fetcher = fetcher;
        this.retriever = new Retriever(source, fetcher);
        this.recheck = new Recheck(
                source.listing() instanceof Paged ? source.recheck() : Duration.ZERO,
                source.interval(),
                Normalizer.NAME);
        this.intake = intake;
        this.outbox = new Outbox(publisher, known);
        this.known = known;
        this.clock = clock;
    }

    /**
     * One pass over what is new, and over what is to be looked at again.
     *
     * @throws InterruptedException when the thread is to stop
     * @throws IOException when the archive cannot be written
     * @throws PublishException when nothing can be published; what was not told yet is told by the next pass
     */
    public CrawlReport crawl() throws InterruptedException, IOException, PublishException {
        return pass(false, Progress.NONE);
    }

    /** One pass over the whole list, whose new texts are history; what was taken in before is not asked for again. */
    public CrawlReport backfill(Progress progress) throws InterruptedException, IOException, PublishException {
        return pass(true, progress);
    }

    private CrawlReport pass(boolean whole, Progress progress)
            throws InterruptedException, IOException, PublishException {
        outbox.forget();
        var pass = new Pass();
        if (source.listing() instanceof Paged paged) {
            listed(paged, pass, whole, progress);
        } else {
            visitAll(named(pass), pass, whole, progress);
        }
        outbox.awaitAll();
        var report = pass.report();
        var last = known.health(source.name());
        outbox.health(last, Health.after(source, last, report, clock.instant()));
        outbox.awaitAll();
        return report;
    }

    private List<String> named(Pass pass) {
        if (source.listing() instanceof Listing.Documents documents) {
            return documents.urls();
        }
        var folder = ((Listing.Folder) source.listing()).path();
        try {
            var files = FolderFetcher.files(folder);
            pass.found(files.size());
            return files;
        } catch (IOException e) {
            pass.failed(folder + ": cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private void listed(Paged paged, Pass pass, boolean whole, Progress progress)
            throws InterruptedException, IOException, PublishException {
        var walk = new ListWalk(source, paged, fetcher, known, clock, whole).go();
        if (walk.read()) {
            pass.found(walk.found());
        }
        var urls = new LinkedHashSet<>(walk.fresh());
        if (!whole) {
            known.of(source.name()).stream()
                    .filter(last -> last.links() == null)
                    .map(Fetch::url)
                    .forEach(urls::add);
        }
        var unread = walk.unread();
        if (unread != null) {
            unread(unread, pass);
        }
        boolean allAsked = unread == null || !unread.failed().resting();
        if (visitAll(List.copyOf(urls), pass, whole, progress) && allAsked) {
            outbox.awaitAll(); // a list is only done when all that it names is
            for (var page : walk.pages()) {
                outbox.remember(page);
            }
        }
    }

    private void unread(ListWalk.Unread unread, Pass pass) throws InterruptedException, PublishException {
        pass.failed(unread.failed().sentence());
        if (!unread.failed().resting()) {
            var last = last(unread.address());
            outbox.failed(
                    unread.failed(),
                    last,
                    Sightings.listFailure(source.name(), unread.address(), last, unread.failed(), clock.instant()));
        }
    }

    /** Whether all were visited, none left out because its host is left alone for a while. */
    private boolean visitAll(List<String> urls, Pass pass, boolean whole, Progress progress)
            throws InterruptedException, IOException, PublishException {
        int done = 0;
        for (var url : urls) {
            if (recheck.due(last(url), clock.instant()) && !visit(url, pass, whole, true)) {
                return false;
            }
            progress.at(++done, urls.size());
        }
        return true;
    }

    private boolean visit(String url, Pass pass, boolean history, boolean attached)
            throws InterruptedException, IOException, PublishException {
        var last = last(url);
        boolean known = last != null && last.sha256() != null && !recheck.outdated(last);
        var fetched = retriever.fetch(url, known ? last : null);
        if (fetched instanceof Failed failed) {
            return failed(url, failed, pass);
        }
        if (!(fetched instanceof Body body)) {
            pass.count(unchanged(url, NOT_MODIFIED));
            return true;
        }
        // before the page itself, so that a pass that is broken off finds them again
        for (var attachment : attached ? retriever.attachments(body) : List.<String>of()) {
            if (last(attachment) == null && !visit(attachment, pass, history, false)) {
                return false;
            }
        }
        pass.count(found(url, body, history, known));
        return true;
    }

    private Outcome found(String url, Body body, boolean history, boolean known)
            throws IOException, InterruptedException, PublishException {
        var last = last(url);
        var sha256 = Ids.sha256(body.bytes());
        if (known && last != null && sha256.equals(last.sha256())) {
            return unchanged(url, body.status());
        }
        var state = Sightings.document(source.name(), url, last, body, sha256, clock.instant());
        var taken = intake.take(document(url, body, state, history), state, true);
        outbox.deliver(taken.delivery(), taken.state());
        if (taken.normalized() instanceof Refused) {
            return Outcome.REFUSED;
        }
        return taken.news() ? Outcome.ACCEPTED : Outcome.UNCHANGED;
    }

    private Outcome unchanged(String url, int status) throws InterruptedException, PublishException {
        var last = last(url);
        if (last != null && (last.failures() > 0 || !recheck.least().isZero())) {
            outbox.remember(Sightings.again(last, status, clock.instant()));
        }
        return Outcome.UNCHANGED;
    }

    private boolean failed(String url, Failed failed, Pass pass) throws InterruptedException, PublishException {
        if (failed.resting()) {
            pass.failed(failed.sentence());
            return false;
        }
        var last = last(url);
        outbox.failed(failed, last, Sightings.failure(source.name(), url, last, failed, clock.instant()));
        pass.count(Outcome.FAILED);
        return true;
    }

    private RawDocument document(String url, Body body, Fetch state, boolean history) {
        return new RawDocument(
                body.bytes(),
                url,
                source.publisher(),
                source.trust(),
                state.fetchedAt(),
                body.mediaType(),
                source.encoding() == null ? body.charset() : source.encoding(),
                source.hints(),
                history);
    }

    private @Nullable Fetch last(String url) {
        return known.last(source.name(), url);
    }
}
