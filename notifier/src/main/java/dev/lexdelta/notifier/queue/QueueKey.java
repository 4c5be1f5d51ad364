package dev.lexdelta.notifier.queue;

/** A queue: what one subscriber is to be told of one regulation, in order. */
public record QueueKey(String subscription, String regulation) {
    /** Ids are of hexadecimal digits and letters; this stands in none. */
    private static final char SEPARATOR = '\u001f';

    /** What the keys of all entries of a subscription begin with. */
    public static String prefix(String subscription) {
        return subscription + SEPARATOR;
    }

    /** What the keys of all entries of this queue begin with. */
    public String prefix() {
        return prefix(subscription) + regulation + SEPARATOR;
    }
}
