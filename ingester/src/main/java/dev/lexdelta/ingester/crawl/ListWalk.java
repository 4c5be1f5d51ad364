package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetcher;
import dev.lexdelta.ingester.listing.Link;
import dev.lexdelta.ingester.listing.Listed;
import dev.lexdelta.ingester.listing.Lists;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.source.PageRequest;
import dev.lexdelta.ingester.source.Paged;
import dev.lexdelta.ingester.source.Source;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list for one pass, from the newest on, until a page names nothing that is new. What it found is taken
 * in from the oldest on, and the pages are remembered after that: a pass that was broken off finds the rest again.
 */
final class ListWalk {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** A page that could not be had. */
    record Unread(String address, Failed failed) {}

    private final Source source;
    private final Paged listing;
    private final Fetcher fetcher;
    private final Known known;
    private final Clock clock;
    private final boolean whole;

    private final Set<String> urls = new LinkedHashSet<>();
    /** Pages that could not be had in an earlier pass, which may name what none before them does. */
    private final Map<String, Fetch> owed;

    private final List<Fetch> pages = new ArrayList<>();
    private List<String> before = List.of();
    private @Nullable Unread unread;
    private int found;
    private boolean read;

    /** {@code whole}: to its end, whatever is known. */
    ListWalk(Source source, Paged listing, Fetcher fetcher, Known known, Clock clock, boolean whole) {
        this.source = source;
        this.listing = listing;
        this.fetcher = fetcher;
        this.known = known;
        this.clock = clock;
        this.whole = whole;
        this.owed = known.of(source.name()).stream()
                .filter(last -> last.links() != null && last.failures() > 0)
                .collect(Collectors.toMap(Fetch::url, last -> last));
    }

    ListWalk go() throws InterruptedException {
        int atFirst = first() ? listing.atFirst() : Integer.MAX_VALUE;
        for (int n = 1; n <= (whole ? Integer.MAX_VALUE : atFirst); n++) {
            var page = listing.page(n);
            if (page.isEmpty() || !goesOn(n, page.get())) {
                return this;
            }
        }
        return this;
    }

    /** Whether no pass went over the source yet. */
    private boolean first() {
        return listing.page(1)
                .map(page -> known.last(source.name(), page.address()))
                .filter(last -> last.links() != null && last.sha256() != null)
                .isEmpty();
    }

    private boolean goesOn(int n, PageRequest page) throws InterruptedException {
        var fetched = fetcher.fetch(request(page));
        owed.remove(page.address());
        if (fetched instanceof Body body) {
            return read(page, body);
        }
        return fetched instanceof Failed failed ? failed(n, page, failed) : unchanged(page);
    }

    private FetchRequest request(PageRequest page) {
        var last = known.last(source.name(), page.address());
        var validators = whole || last == null || last.links() == null || page.post() != null ? null : last;
        return new FetchRequest(
                page.url(),
                validators == null ? null : validators.etag(),
                validators == null ? null : validators.lastModified(),
                source.pace(),
                page.headers(),
                page.post());
    }

    // rule: sites of pages end with one that is not there
    private boolean failed(int n, PageRequest page, Failed failed) {
        boolean end = n > 1 && (failed.status() == NOT_FOUND || failed.status() == GONE);
        if (!end) {
            unread = new Unread(page.address(), failed);
            return false;
        }
        return ended();
    }

    private boolean unchanged(PageRequest page) {
        var last = known.last(source.name(), page.address());
        read = true;
        if (last != null && last.failures() > 0) {
            pages.add(Sightings.again(last, 304, clock.instant()));
        }
        found = last == null || last.links() == null ? found : Math.max(found, last.links());
        return !owed.isEmpty();
    }

    /** Whatever is owed beyond the end is there no more. */
    private boolean ended() {
        owed.values().forEach(page -> pages.add(Sightings.again(page, NOT_FOUND, clock.instant())));
        return false;
    }

    private boolean read(PageRequest page, Body body) {
        var listed = Lists.read(listing, body, source.encoding());
        if (listed instanceof Listed.NoList none) {
            unread = new Unread(page.address(), new Failed(Failed.BLOCKED, none.sentence(), body.status()));
            return false;
        }
        var links = (Listed.Links) listed;
        var named = links.links().stream().map(Link::url).toList();
        boolean repeated = !named.isEmpty() && named.equals(before); // some give their last page for every number
        before = named;
        read = true;
        found = Math.max(found, links.found());
        remember(page, body, links.found());
        add(named);
        if (repeated || links.found() == 0) {
            return ended();
        }
        return whole || !owed.isEmpty() || named.isEmpty() || isNew(named.get(named.size() - 1));
    }

    // rule: lists have the newest first, and the oldest are taken in first; where the last one of a page is known, what
    // is
    // behind it is known too, or was left to a backfill
    private boolean isNew(String url) {
        return known.last(source.name(), url) == null;
    }

    private void remember(PageRequest page, Body body, int links) {
        var last = known.last(source.name(), page.address());
        var sha256 = Ids.sha256(body.bytes());
        if (last == null || last.failures() > 0 || !sha256.equals(last.sha256()) || last.links() == null) {
            pages.add(Sightings.list(source.name(), page.address(), last, body, sha256, links, clock.instant()));
        }
    }

    private void add(List<String> named) {
        named.stream().filter(this::isNew).forEach(urls::add);
    }

    /** Documents never seen before, the oldest first. */
    List<String> fresh() {
        var oldestFirst = new ArrayList<>(urls);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** What is to be remembered of the pages once their documents are taken in. */
    List<Fetch> pages() {
        return List.copyOf(pages);
    }

    /** The page where the walk had to stop; null when it got through. */
    @Nullable
    Unread unread() {
        return unread;
    }

    /** How many documents a page named, at most. */
    int found() {
        return found;
    }

    /** Whether any page could be had. */
    boolean read() {
        return read;
    }
}
