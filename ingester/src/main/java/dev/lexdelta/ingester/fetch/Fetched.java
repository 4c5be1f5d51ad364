package dev.lexdelta.ingester.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What came of asking for a document. */
public sealed interface Fetched permits Fetched.Body, Fetched.NotModified, Failed {
    /**
     * The document.
     *
     * @param bytes its content, decompressed
     * @param mediaType as the server declared it, lower case, without parameters; null when it did not
     * @param charset as the server declared it; null when it did not
     * @param etag validator for the next conditional request
     * @param lastModified the same, as the server wrote it
     * @param url where it was found, after redirects
     */
    @SuppressWarnings("ArrayRecordComponent") // bodies are compared by their hash
    record Body(
            int status,
            byte[] bytes,
            @Nullable String mediaType,
            @Nullable String charset,
            @Nullable String etag,
            @Nullable String lastModified,
            URI url)
            implements Fetched {}

    /** The document is what it was when the validators of the request were given out. */
    record NotModified() implements Fetched {}
}
