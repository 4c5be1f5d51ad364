package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the API was asked; judged by the one writer of subscriptions.
 *
 * @param id the verdict names it
 * @param expectedRevision the revision the asker has seen; 0 for CREATE, -1 for any
 * @param owner who asks
 * @param wish null but for CREATE and CHANGE
 * @param notice what is to be told again, without its changed text; null but for REPLAY
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Request")
public record Request(
        String id,
        RequestKind kind,
        String subscription,
        long expectedRevision,
        String owner,
        @Nullable Wish wish,
        Instant at,
        @Nullable Notice notice) {
    /** One that replays nothing. */
    public Request(
            String id,
            RequestKind kind,
            String subscription,
            long expectedRevision,
            String owner,
            @Nullable Wish wish,
            Instant at) {
        this(id, kind, subscription, expectedRevision, owner, wish, at, null);
    }
}
