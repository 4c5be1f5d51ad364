package dev.lexdelta.contract.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a copy of a text was seen.
 *
 * @param url address; of a local file the argument exactly as given
 * @param sha256 hash of the raw bytes, 64 hexadecimal digits: their name in the archive
 */
public record Provenance(
        String url,
        @Nullable String publisher,
        Trust trust,
        Instant fetchedAt,
        @Nullable String mediaType,
        String sha256) {}
