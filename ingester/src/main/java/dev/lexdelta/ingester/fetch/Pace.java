package dev.lexdelta.ingester.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one request at a time to a host, a while apart, whichever source and thread they come from. */
final class Pace {
    /** A request that somebody makes for the holder of a turn. */
    @FunctionalInterface
    interface Turn<T> {
        T take() throws InterruptedException;
    }

    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private @Nullable Instant last;
    }

    private final Clock clock;
    private final Sleeper sleeper;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Pace(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits until the host may be asked again, then asks it; {@code pace} counts from start to start. */
    <T> T inTurn(String name, Duration pace, Turn<T> request) throws InterruptedException {
        var host = hosts.computeIfAbsent(name, any -> new Host());
        host.turn.lockInterruptibly();
        try {
            await(host, pace);
            return request.take();
        } finally {
            host.turn.unlock();
        }
    }

    private void await(Host host, Duration pace) throws InterruptedException {
        var now = clock.instant();
        var last = host.last;
        var turn = last == null || last.plus(pace).isBefore(now) ? now : last.plus(pace);
        host.last = turn;
        if (turn.isAfter(now)) {
            sleeper.sleep(Duration.between(now, turn));
        }
    }
}
