package dev.lexdelta.notifier;

import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.queue.Retries;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What the service puts to work: how it is sent, when it is sent again, who counts.
 *
 * @param disableAfter how long nothing may be deliverable to a subscriber before it is disabled
 * @param disabled is told of each subscription that was disabled because its target is of no use; must not block
 */
public record NotifierParts(
        Sender sender,
        Retries retries,
        Duration disableAfter,
        DeliveryMetrics metrics,
        Consumer<Subscription> disabled) {}
