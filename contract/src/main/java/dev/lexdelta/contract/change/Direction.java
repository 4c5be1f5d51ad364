package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Which way the wording moved for those who must obey it. */
public enum Direction {
    STRICTER,
    LOOSER,
    NEUTRAL,
    UNCLEAR,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
