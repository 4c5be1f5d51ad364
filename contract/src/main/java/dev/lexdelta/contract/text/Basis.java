package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a date comes from. */
public enum Basis {
    /** The text gives the date itself. */
    STATED,
    /** Computed from what the text says, such as 自公布之日起施行. */
    DERIVED,
    /** The text leaves a blank, such as 自　年　月　日起施行. */
    UNFILLED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
