package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.seal.SealedBox;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything the API is made of.
 *
 * @param sender for test events
 * @param moreMetrics those of other services in this process, as Prometheus reads them
 * @param channels those that this installation can send on
 * @param patience how long a write waits for its verdict before it answers 202
 */
public record ApiParts(
        ReadModel view,
        RequestSink sink,
        PinSink pins,
        Sender sender,
        SealedBox box,
        FilterRules filters,
        TargetRules targets,
        Health health,
        UnsubscribeTokens unsubscribe,
        PrometheusMeterRegistry metrics,
        Supplier<String> moreMetrics,
        Set<ChannelKind> channels,
        InstantSource clock,
        Duration patience) {
    public static final Duration PATIENCE = Duration.ofSeconds(5);
}
