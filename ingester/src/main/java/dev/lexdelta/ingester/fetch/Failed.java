package dev.lexdelta.ingester.fetch;

/**
 * There is no document to be had.
 *
 * @param code stable and machine-readable: "http-404", "no-answer", "body-too-large"
 * @param sentence what happened, for a person
 * @param status HTTP status, 0 when there was no answer
 */
public record Failed(String code, String sentence, int status) implements Fetched, Reading {}
