package dev.lexdelta.ingester.publish;

/** Nothing was published; the message says why. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean fatal;

    public PublishException(String message, Throwable cause, boolean fatal) {
        super(message, cause);
        this.fatal = fatal;
    }

    /** Whether this publisher can publish nothing any more; otherwise the next attempt may well succeed. */
    public boolean fatal() {
        return fatal;
    }
}
