package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a token may do. */
public enum Scope {
    /** Everything, for everybody. */
    OPERATOR,
    /** Its own subscriptions, and read what is public. */
    SUBSCRIBER,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
