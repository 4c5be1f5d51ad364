package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it stands; a request that was refused changes nothing of it but the verdict.
 *
 * @param revision counts its changes, from 1; 0 where there never was one, only a verdict
 * @param owner of the token that made it
 * @param wish null once deleted
 * @param disabled null unless we disabled it
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Subscription")
public record Subscription(
        String id,
        long revision,
        String owner,
        SubscriptionState state,
        @Nullable Wish wish,
        Instant createdAt,
        Instant changedAt,
        Verdict verdict,
        @Nullable Disabled disabled) {
    /** One that we did not disable. */
    public Subscription(
            String id,
            long revision,
            String owner,
            SubscriptionState state,
            @Nullable Wish wish,
            Instant createdAt,
            Instant changedAt,
            Verdict verdict) {
        this(id, revision, owner, state, wish, createdAt, changedAt, verdict, null);
    }
}
