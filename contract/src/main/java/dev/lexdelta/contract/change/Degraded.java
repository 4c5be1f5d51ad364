package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a ChangeSet is coarser than usual. */
public enum Degraded {
    /** The time limit was reached: whole paragraphs instead of words. */
    TIME,
    /** Segments were left out of an oversized value. */
    SIZE,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
