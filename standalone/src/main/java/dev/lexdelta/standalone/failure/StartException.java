package dev.lexdelta.standalone.failure;

import org.jspecify.annotations.Nullable;

/** Something could not be started; the message is one sentence that names what and why. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartException(String message) {
        this(message, null);
    }

    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
