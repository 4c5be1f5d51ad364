package dev.lexdelta.ingester.normalize;

import dev.lexdelta.contract.text.Trust;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as its source gave it.
 *
 * @param bytes the raw bytes; never changed
 * @param url address; of a local file the argument exactly as given
 * @param mediaType as the source declared it, without parameters, such as "text/html"; null when it did not
 * @param charset as the source declared it; null when it did not
 */
@SuppressWarnings("ArrayRecordComponent") // documents are never compared with one another
public record RawDocument(
        byte[] bytes,
        String url,
        @Nullable String publisher,
        Trust trust,
        Instant fetchedAt,
        @Nullable String mediaType,
        @Nullable String charset,
        Hints hints,
        boolean history) {}
