package dev.lexdelta.contract.delivery;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How an attempt ended. */
public enum AttemptOutcome {
    DELIVERED,
    /** To be repeated. */
    FAILED,
    /** Failed for the last time: a dead letter. */
    GAVE_UP,
    /** The target said that it is gone; the subscription is disabled. */
    GONE,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
