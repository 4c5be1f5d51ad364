package dev.lexdelta.ingester.fetch;

import java.time.Instant;

/**
 * There is no document to be had.
 *
 * @param code stable and machine-readable: "http-404", "no-answer", "body-too-large"
 * @param sentence what happened, for a person
 * @param status HTTP status, 0 when there was no answer
 */
public record Failed(String code, String sentence, int status) implements Fetched, Reading {
    /** The server gave something else than it was asked for, so that nothing can be told of what was asked. */
    public static final String BLOCKED = "blocked";

    private static final String RESTING = "host-rests";

    public static Failed restingUntil(String host, Instant until) {
        return new Failed(RESTING, "%s is left alone until %s, after too many failures".formatted(host, until), 0);
    }

    /** Whether nothing was asked, because the host is left alone for a while: no fact about the address. */
    public boolean resting() {
        return code.equals(RESTING);
    }

    /** Whether it tells of the host rather than of the address. */
    boolean ofHost() {
        return code.equals(BLOCKED)
                || code.equals("no-answer")
                || code.equals("too-slow")
                || code.equals("unknown-host")
                || status > 500 // 500 is a fault in one page
                || status == 429;
    }
}
