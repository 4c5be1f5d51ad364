package dev.lexdelta.notifier.view;

/** The view cannot be read yet, or not now; the same question may be asked again later. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }

    NotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
