package dev.lexdelta.contract.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What made us disable a subscription. */
public enum DisabledReason {
    /** The target said that it is gone. */
    GONE,
    /** Nothing could be delivered for too long. */
    FAILING,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
