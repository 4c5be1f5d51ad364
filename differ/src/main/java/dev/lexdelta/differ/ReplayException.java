package dev.lexdelta.differ;

/** A replay cannot do what it was asked, as things stand; the message is one sentence that says why and what helps. */
public final class ReplayException extends Exception {
    private static final long serialVersionUID = 1L;

    public ReplayException(String message) {
        super(message);
    }
}
