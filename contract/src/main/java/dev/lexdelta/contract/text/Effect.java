package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a decision does to another text. */
public enum Effect {
    /** Changes it. */
    AMENDS,
    /** Ends it. */
    REPEALS,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
