package dev.lexdelta.ingester.fetch;

import java.time.Duration;

/** Whether an address may be asked for. */
sealed interface Permission {
    Permission FREE = new Granted(Duration.ZERO);

    /** It may, at a pace no faster than the host asks for. */
    record Granted(Duration delay) implements Permission {
        Duration pace(Duration ours) {
            return ours.compareTo(delay) > 0 ? ours : delay;
        }
    }

    /** It may not. */
    record Denied(Failed failed) implements Permission {}
}
