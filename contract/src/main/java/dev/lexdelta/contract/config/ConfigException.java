package dev.lexdelta.contract.config;

/** A configuration that cannot be used; the message is one sentence that names the file, the place and what is wrong. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
