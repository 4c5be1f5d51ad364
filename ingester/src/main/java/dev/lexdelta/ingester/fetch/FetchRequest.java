package dev.lexdelta.ingester.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param etag validator of what is known already, null to have the document in any case
 * @param lastModified the same, as the server wrote it
 * @param pace least time between two requests to one host
 */
public record FetchRequest(
        String url, @Nullable String etag, @Nullable String lastModified, Duration pace) {
    /** The document, whatever is known already. */
    public static FetchRequest of(String url, Duration pace) {
        return new FetchRequest(url, null, null, pace);
    }

    boolean conditional() {
        return etag != null || lastModified != null;
    }
}
