package dev.lexdelta.ingester.publish;

import org.apache.kafka.common.KafkaException;

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

    /** There is no broker to publish to, or none that lets us. */
    static PublishException unreachable(String bootstrapServers, KafkaException cause) {
        return new PublishException("broker " + bootstrapServers + " does not answer", deepest(cause), true);
    }

    private static Throwable deepest(Throwable cause) {
        return cause.getCause() == null ? cause : deepest(cause.getCause());
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
