package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of substance an effect concerns. */
public enum Label {
    PENALTY,
    AMOUNT,
    DEADLINE,
    DUTY,
    PROHIBITION,
    LICENCE,
    AUTHORITY,
    SCOPE,
    DATE,
    EDITORIAL,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
