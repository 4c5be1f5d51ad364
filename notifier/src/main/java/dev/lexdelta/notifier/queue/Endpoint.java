package dev.lexdelta.notifier.queue;

import java.util.TreeSet;

/** What waits for one endpoint, and how many are on their way to it. */
final class Endpoint {
    /** How many may be in flight to one that answers in time. */
    static final int WIDTH = 4;

    private static final int SLOW_WIDTH = 1;

    final String name;
    final TreeSet<Pending> offers = new TreeSet<>(Agenda.BY_DUE);
    Speed speed;
    int inFlight;
    private int widest = 1;

    Endpoint(String name, Speed speed) {
        this.name = name;
        this.speed = speed;
    }

    /** One subscription alone may be so wide. */
    void widen(int width) {
        widest = Math.max(widest, width);
    }

    /** Whether something may be sent there, as far as its own bound goes. */
    boolean isOpen() {
        return !offers.isEmpty() && inFlight < Math.max(widest, speed == Speed.SLOW ? SLOW_WIDTH : WIDTH);
    }

    boolean isIdle() {
        return offers.isEmpty() && inFlight == 0;
    }

    Pending first() {
        return offers.first();
    }
}
