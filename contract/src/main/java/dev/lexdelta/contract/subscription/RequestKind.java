package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What is asked. */
public enum RequestKind {
    CREATE,
    CHANGE,
    DELETE,
    /** By the delivery: the target said that it is gone. */
    DISABLE,
    /** To be told again of a notice; changes nothing of the subscription, and has no verdict. */
    REPLAY,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
