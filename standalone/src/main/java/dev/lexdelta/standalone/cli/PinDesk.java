package dev.lexdelta.standalone.cli;

import org.jspecify.annotations.Nullable;

/** Where decisions about two versions are handed in: the API of a running pipeline, which checks them. */
public interface PinDesk {
    /** What became of a decision. */
    sealed interface Reply {
        record Taken() implements Reply {}

        /** The API does not take it, and says why. */
        record Refused(String reason) implements Reply {}

        /** Nobody knows whether it was taken. */
        record NoAnswer(String reason) implements Reply {}
    }

    /** A decision: the two versions do or do not belong together. */
    record Decision(
            String a, String b, boolean together, @Nullable String note) {}

    /** Hands in a decision with the token of an operator. */
    Reply hand(String url, String token, Decision decision);
}
