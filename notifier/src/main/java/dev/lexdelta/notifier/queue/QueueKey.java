package dev.lexdelta.notifier.queue;

import dev.lexdelta.contract.delivery.Attempt;

/**
 * A queue: what one subscriber is to be told of one regulation, in order. What is told again stands in a queue of its own,
 * so that it neither waits for news nor keeps it waiting.
 *
 * @param name of the queue: the regulation, marked where it is told again
 */
public record QueueKey(String subscription, String name) {
    private static final String AGAIN = "again:";

    /** Ids are of hexadecimal digits and letters; this stands in none. */
    private static final char SEPARATOR = '\u001f';

    /** What the keys of all entries of a subscription begin with. */
    public static String prefix(String subscription) {
        return subscription + SEPARATOR;
    }

    /** What the keys of all entries of this queue begin with. */
    public String prefix() {
        return prefix(subscription) + name + SEPARATOR;
    }

    /** The queue that an attempt was for. */
    public static QueueKey of(Attempt attempt) {
        return new QueueKey(attempt.subscription(), name(attempt.regulation(), attempt.replay()));
    }

    static String name(String regulation, boolean replay) {
        return replay ? AGAIN + regulation : regulation;
    }

    static boolean isReplay(String name) {
        return name.startsWith(AGAIN);
    }
}
