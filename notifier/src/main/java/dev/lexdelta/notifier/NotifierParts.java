package dev.lexdelta.notifier;

import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.queue.Retries;

/** What the service puts to work: how it is sent, when it is sent again, who counts. */
public record NotifierParts(Sender sender, Retries retries, DeliveryMetrics metrics) {}
