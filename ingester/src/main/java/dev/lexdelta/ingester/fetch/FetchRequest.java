package dev.lexdelta.ingester.fetch;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param etag validator of what is known already, null to have the document in any case
 * @param lastModified the same, as the server wrote it
 * @param headers sent along besides ours
 * @param post what is sent; null for GET
 * @param pace least time between two requests to one host
 */
public record FetchRequest(
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        Duration pace,
        Map<String, String> headers,
        @Nullable Post post) {
    /** The document, whatever is known already. */
    public static FetchRequest of(String url, Duration pace) {
        return of(url, null, null, pace);
    }

    /** The document, unless it is what it was. */
    public static FetchRequest of(String url, @Nullable String etag, @Nullable String lastModified, Duration pace) {
        return new FetchRequest(url, etag, lastModified, pace, Map.of(), null);
    }

    boolean conditional() {
        return etag != null || lastModified != null;
    }
}
