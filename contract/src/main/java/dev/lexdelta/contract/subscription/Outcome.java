package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What came of a request. */
public enum Outcome {
    ACCEPTED,
    /** The subscription has another revision than the one expected. */
    STALE,
    /** There is no such subscription. */
    NOT_FOUND,
    /** There is one with this id already. */
    EXISTS,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
