package dev.lexdelta.contract.topic;

/** The broker did not answer or refused; the message says what could not be done and why. */
public final class BrokerException extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
