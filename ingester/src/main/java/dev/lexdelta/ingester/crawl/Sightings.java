package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How what is known of an address follows from what was known and what was seen now. */
final class Sightings {
    private Sightings() {}

    /** There is a document; what comes of it is not known yet, and what came of an earlier one is kept. */
    static Fetch document(String source, String url, @Nullable Fetch last, Body body, String sha256, Instant now) {
        var seen = new Sighting(source, url, last, now);
        seen.status = body.status();
        seen.etag = body.etag();
        seen.lastModified = body.lastModified();
        seen.changedAt = sha256.equals(seen.sha256) && seen.changedAt != null ? seen.changedAt : now;
        seen.sha256 = sha256;
        seen.refusedBy = null;
        return seen.succeeded().fetch();
    }

    /** A page of a list, which named so many documents. */
    static Fetch list(
            String source, String url, @Nullable Fetch last, Body body, String sha256, int links, Instant now) {
        var seen = new Sighting(document(source, url, last, body, sha256, now), now);
        seen.links = links;
        return seen.fetch();
    }

    static Fetch withVersion(Fetch fetch, LegalText text, int length) {
        var seen = new Sighting(fetch, fetch.fetchedAt());
        seen.versionId = text.id();
        seen.versionKey = text.jurisdiction().code();
        seen.length = length;
        return seen.fetch();
    }

    static Fetch refused(Fetch fetch, String normalizer) {
        var seen = new Sighting(fetch, fetch.fetchedAt());
        seen.refusedBy = normalizer;
        return seen.fetch();
    }

    /** One failure more; what was there before it is kept, so that its return is no news. */
    static Fetch failure(String source, String url, @Nullable Fetch last, Failed failed, Instant now) {
        var seen = new Sighting(source, url, last, now);
        seen.status = failed.status();
        seen.failures++;
        seen.failure = failed.code();
        return seen.fetch();
    }

    /** The same of a page of a list. */
    static Fetch listFailure(String source, String url, @Nullable Fetch last, Failed failed, Instant now) {
        var seen = new Sighting(failure(source, url, last, failed, now), now);
        seen.links = seen.links == null ? 0 : seen.links;
        return seen.fetch();
    }

    /** What was there is there still, or there again after failures. */
    static Fetch again(Fetch last, int status, Instant now) {
        var seen = new Sighting(last, now);
        seen.status = status;
        return seen.succeeded().fetch();
    }

    /** Whether a failure is another one than last time, and so worth telling. */
    static boolean news(@Nullable Fetch last, Failed failed) {
        return last == null || !failed.code().equals(last.failure());
    }

    /** A state in the making. */
    private static final class Sighting {
        private final String source;
        private final String url;
        private final Instant fetchedAt;
        private int status;
        private @Nullable String etag;
        private @Nullable String lastModified;
        private @Nullable String sha256;
        private @Nullable String versionId;
        private @Nullable String versionKey;
        private int failures;
        private @Nullable String failure;
        private @Nullable Instant changedAt;
        private @Nullable Integer length;
        private @Nullable String refusedBy;
        private @Nullable Integer links;

        Sighting(Fetch last, Instant now) {
            this(last.source(), last.url(), last, now);
        }

        Sighting(String source, String url, @Nullable Fetch last, Instant now) {
            this.source = source;
            this.url = url;
            this.fetchedAt = now;
            if (last != null) {
                status = last.status();
                etag = last.etag();
                lastModified = last.lastModified();
                sha256 = last.sha256();
                versionId = last.versionId();
                versionKey = last.versionKey();
                failures = last.failures();
                failure = last.failure();
                changedAt = last.changedAt();
                length = last.length();
                refusedBy = last.refusedBy();
                links = last.links();
            }
        }

        Sighting succeeded() {
            failures = 0;
            failure = null;
            return this;
        }

        Fetch fetch() {
            return new Fetch(
                    source,
                    url,
                    fetchedAt,
                    status,
                    etag,
                    lastModified,
                    sha256,
                    versionId,
                    versionKey,
                    failures,
                    failure,
                    changedAt,
                    length,
                    refusedBy,
                    links,
                    null);
        }
    }
}
