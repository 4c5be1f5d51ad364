package dev.lexdelta.contract.source;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.text.Jurisdiction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is: what is watched, since when, and whether it still gives what it used to. For operators and for the
 * statement of coverage, never a notice.
 *
 * @param address where it is watched: its list, feed or folder, or the first of its documents
 * @param off why it is switched off, null when it is watched
 * @param since the first pass over it
 * @param checkedAt the last pass over it
 * @param lastSuccess the last pass that read the list and broke off nowhere
 * @param lastNewText when a text of it was last published
 * @param failures consecutive passes that failed, 0 after a success
 * @param failure what went wrong in the last pass, null after a success
 * @param listed documents that its list named when it was last read in full
 * @param drift in what it gives no longer what it used to, null when it does
 * @param nextCheck when the next pass over it is due, null when none is
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("SourceHealth")
public record SourceHealth(
        String source,
        @Nullable String publisher,
        @Nullable Jurisdiction jurisdiction,
        @Nullable String address,
        @Nullable String off,
        @Nullable Instant since,
        Instant checkedAt,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNewText,
        int failures,
        @Nullable String failure,
        int listed,
        @Nullable String drift,
        @Nullable Instant nextCheck)
        implements FetchEvent {
    @Override
    public String topicKey() {
        return source;
    }
}
