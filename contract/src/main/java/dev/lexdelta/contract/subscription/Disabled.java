package dev.lexdelta.contract.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why we serve a subscription no more, though its owner did not ask for it.
 *
 * @param failingSince since when no delivery succeeded; null where one answer was enough
 * @param error what the target said last, in one sentence
 */
public record Disabled(
        DisabledReason reason,
        @Nullable Instant failingSince,
        @Nullable String error) {}
