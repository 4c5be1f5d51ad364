package dev.lexdelta.ingester.fetch;

import java.time.Duration;

/** How a thread waits; tests do not. */
@FunctionalInterface
public interface Sleeper {
    Sleeper THREAD = duration -> Thread.sleep(duration.toMillis());

    void sleep(Duration duration) throws InterruptedException;
}
