package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.match.Freshness;
import dev.lexdelta.notifier.queue.Dispatcher;
import dev.lexdelta.notifier.queue.Retries;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What the topology calls and knows nothing of.
 *
 * @param endpoints what answers where a subscription is reached
 * @param disableAfter how long nothing may be deliverable to a subscriber before it is disabled
 * @param disabled is told of each subscription that was disabled by us
 * @param inFlight how many deliveries a task may have in flight
 * @param patience how long one may be in flight without a result before it is sent again
 */
public record DeliveryParts(
        Freshness freshness,
        Retries retries,
        Dispatcher dispatcher,
        BiFunction<String, Wish, String> endpoints,
        Duration disableAfter,
        Consumer<Subscription> disabled,
        int inFlight,
        Duration patience,
        DeliveryMetrics metrics) {}
