package dev.lexdelta.notifier.deliver;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.subscription.ChannelKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What those who watch the service learn of its deliveries: numbers only, no ids. Thread-safe. */
public final class DeliveryMetrics {
    private final MeterRegistry registry;

    public DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An attempt has ended. */
    public void attempted(ChannelKind channel, Attempt attempt) {
        Timer.builder("lexdelta.deliveries")
                .description("Attempts to deliver a notice, and how long they took")
                .tags("channel", channel.name(), "outcome", attempt.outcome().name())
                .register(registry)
                .record(Duration.ofMillis(attempt.millis()));
    }

    /** A record, or a delivery that was given up, became a dead letter. */
    public void died(String topic) {
        registry.counter("lexdelta.dead.letters", "topic", topic).increment();
    }

    /** Shows how many deliveries wait in a partition of subscriptions, until the handle is closed. */
    public AutoCloseable pending(int partition, AtomicInteger number) {
        var gauge = Gauge.builder("lexdelta.pending", number, AtomicInteger::get)
                .description("Deliveries that wait: not yet due, due, or in flight")
                .tag("partition", String.valueOf(partition))
                .register(registry);
        return () -> registry.remove(gauge);
    }
}
