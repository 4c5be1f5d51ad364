package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How what is known of an address follows from what was known and what was seen now. */
final class Sightings {
    private Sightings() {}

    /** There is a document; which version came of it is not known yet. */
    static Fetch document(String source, String url, Body body, String sha256, Instant now) {
        return new Fetch(source, url, now, body.status(), body.etag(), body.lastModified(), sha256, null, 0, null);
    }

    static Fetch withVersion(Fetch fetch, @Nullable String versionId) {
        return new Fetch(
                fetch.source(),
                fetch.url(),
                fetch.fetchedAt(),
                fetch.status(),
                fetch.etag(),
                fetch.lastModified(),
                fetch.sha256(),
                versionId,
                fetch.failures(),
                fetch.failure());
    }

    /** One failure more; what was there before it is kept, so that its return is no news. */
    static Fetch failure(String source, String url, @Nullable Fetch last, Failed failed, Instant now) {
        return last == null
                ? new Fetch(source, url, now, failed.status(), null, null, null, null, 1, failed.code())
                : new Fetch(
                        source,
                        url,
                        now,
                        failed.status(),
                        last.etag(),
                        last.lastModified(),
                        last.sha256(),
                        last.versionId(),
                        last.failures() + 1,
                        failed.code());
    }

    /** What was there before the failures is there again. */
    static Fetch recovery(Fetch last, int status, Instant now) {
        return new Fetch(
                last.source(),
                last.url(),
                now,
                status,
                last.etag(),
                last.lastModified(),
                last.sha256(),
                last.versionId(),
                0,
                null);
    }

    /** Whether a failure is another one than last time, and so worth telling. */
    static boolean news(@Nullable Fetch last, Failed failed) {
        return last == null || !failed.code().equals(last.failure());
    }
}
