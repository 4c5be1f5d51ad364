package dev.lexdelta.notifier.queue;

/**
 * Where what a subscription waits for goes.
 *
 * @param endpoint what answers there, such as a host and its port; shared with other subscriptions
 * @param width how many may be in flight to the subscription, each of another queue
 * @param failing whether the last thing known of it is that nothing could be delivered
 */
public record Destination(String endpoint, int width, boolean failing) {}
