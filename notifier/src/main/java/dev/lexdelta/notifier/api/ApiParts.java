package dev.lexdelta.notifier.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Everything the API is made of.
 *
 * @param patience how long a write waits for its verdict before it answers 202
 */
public record ApiParts(
        ReadModel view,
        RequestSink sink,
        Sealer sealer,
        FilterRules filters,
        TargetRules targets,
        Health health,
        UnsubscribeTokens unsubscribe,
        PrometheusMeterRegistry metrics,
        SecureRandom random,
        InstantSource clock,
        Duration patience) {
    public static final Duration PATIENCE = Duration.ofSeconds(5);
}
