package dev.lexdelta.contract.source;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.text.Jurisdiction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last seen of one address of a source.
 *
 * @param fetchedAt when it was last asked
 * @param status HTTP status, 0 when there was no answer
 * @param etag validator for the next conditional request
 * @param lastModified the same, as the server wrote it
 * @param sha256 hash of the raw bytes, null when there were none
 * @param versionId the version last published from the address, null when none was
 * @param versionKey its key on lexdelta.versions; null when none was, or nobody noted it
 * @param failures consecutive failures, 0 after a success
 * @param failure what went wrong last, null after a success
 * @param changedAt when these bytes were first seen; null where nobody noted it
 * @param length characters of the text last published from the address; null when none was
 * @param refusedBy the normaliser that could make no text of the bytes; null when one could, or there were none
 * @param links how many documents a page of a list named; null for a document
 * @param placed whose law the texts at this address are, decided by hand; null when they tell it themselves
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Fetch")
public record Fetch(
        String source,
        String url,
        Instant fetchedAt,
        int status,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String sha256,
        @Nullable String versionId,
        @Nullable String versionKey,
        int failures,
        @Nullable String failure,
        @Nullable Instant changedAt,
        @Nullable Integer length,
        @Nullable String refusedBy,
        @Nullable Integer links,
        @Nullable Jurisdiction placed)
        implements FetchEvent {
    /** Key of the topic: one entry per source and address. */
    public static String key(String source, String url) {
        return source + " " + url;
    }

    @Override
    public String topicKey() {
        return key(source, url);
    }
}
