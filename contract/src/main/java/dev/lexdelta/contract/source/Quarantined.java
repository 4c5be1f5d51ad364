package dev.lexdelta.contract.source;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that could not be used, and why; its bytes stay in the archive.
 *
 * @param source address of the document
 * @param sha256 hash of the raw bytes, null when there were none
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Quarantined")
public record Quarantined(
        String source,
        List<Refusal> reasons,
        @Nullable String sha256,
        @Nullable String mediaType,
        Instant fetchedAt) {
    public Quarantined {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
