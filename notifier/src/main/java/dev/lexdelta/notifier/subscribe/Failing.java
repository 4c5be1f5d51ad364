package dev.lexdelta.notifier.subscribe;

import java.time.Instant;

/** Since when nothing could be delivered to a subscriber. */
public record Failing(Instant since) {}
