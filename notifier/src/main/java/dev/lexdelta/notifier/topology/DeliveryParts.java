package dev.lexdelta.notifier.topology;

import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.match.Freshness;
import dev.lexdelta.notifier.queue.Dispatcher;
import dev.lexdelta.notifier.queue.Retries;
import java.time.Duration;

/**
 * What the topology calls and knows nothing of.
 *
 * @param inFlight how many deliveries a task may have in flight
 * @param patience how long one may be in flight without a result before it is sent again
 */
public record DeliveryParts(
        Freshness freshness,
        Retries retries,
        Dispatcher dispatcher,
        int inFlight,
        Duration patience,
        DeliveryMetrics metrics) {}
