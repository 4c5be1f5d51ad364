package dev.lexdelta.notifier.queue;

import dev.lexdelta.notifier.deliver.Delivery;

/** Takes deliveries out of the stream's thread; the result of each comes back as an attempt. Never blocks. */
@FunctionalInterface
public interface Dispatcher {
    void dispatch(Delivery delivery);
}
