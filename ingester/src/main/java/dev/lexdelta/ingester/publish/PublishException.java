package dev.lexdelta.ingester.publish;

/** Nothing was published; the message says why. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean fatal;

    private PublishException(String message, Throwable cause, boolean fatal) {
        super(message + ": " + cause.getMessage(), cause);
        this.fatal = fatal;
    }

    /** This time; the next attempt may well succeed. */
    public static PublishException passing(String transactionalId, Throwable cause) {
        return new PublishException("producer " + transactionalId + " could not publish", cause, false);
    }

    /** For good: the producer was fenced or is broken. */
    public static PublishException lost(String transactionalId, Throwable cause) {
        return new PublishException("producer " + transactionalId + " is lost", cause, true);
    }

    /** What is known of addresses cannot be read. */
    static PublishException unreadable(String topic, Throwable cause) {
        return new PublishException("cannot read " + topic, cause, true);
    }

    /** The thread is to stop. */
    public static PublishException interrupted(InterruptedException cause) {
        return new PublishException("publishing was interrupted", cause, true);
    }

    /** Whether this publisher can publish nothing any more. */
    public boolean fatal() {
        return fatal;
    }
}
