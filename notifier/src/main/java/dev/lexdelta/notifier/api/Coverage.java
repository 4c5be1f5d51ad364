package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can honestly be said of one source: silence of a source that nobody reads must not pass for quiet.
 *
 * @param gap what may be missing and why; null when nothing is known to be
 */
record Coverage(String source, SourceState state, @Nullable String gap, SourceHealth health) {
    /** How long a pass may take, and how rarely one that found nothing new is told. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    static Coverage of(SourceHealth health, Instant now) {
        var state = state(health, now);
        return new Coverage(health.source(), state, gap(state, health), health);
    }

    private static SourceState state(SourceHealth health, Instant now) {
        if (health.off() != null) {
            return SourceState.OFF;
        }
        if (health.nextCheck() != null && health.nextCheck().plus(PATIENCE).isBefore(now)) {
            return SourceState.OVERDUE;
        }
        if (health.failures() > 0) {
            return SourceState.FAILING;
        }
        return health.drift() == null ? SourceState.WATCHED : SourceState.DRIFTED;
    }

    private static @Nullable String gap(SourceState state, SourceHealth health) {
        return switch (state) {
            case WATCHED -> null;
            case DRIFTED -> health.drift();
            case FAILING -> failing(health);
            case OVERDUE ->
                "no pass over it has ended since %s, and one was due at %s"
                        .formatted(health.checkedAt(), health.nextCheck());
            case OFF -> "it is switched off: " + health.off();
        };
    }

    private static String failing(SourceHealth health) {
        return health.lastSuccess() == null
                ? "it was never read without a failure: " + health.failure()
                : "it was last read without a failure at %s: %s".formatted(health.lastSuccess(), health.failure());
    }
}
