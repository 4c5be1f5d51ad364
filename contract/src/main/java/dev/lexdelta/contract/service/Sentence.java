package dev.lexdelta.contract.service;

/** What went wrong, for a reader who wants one line and no stack. */
final class Sentence {
    private Sentence() {}

    static String of(Throwable cause) {
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
