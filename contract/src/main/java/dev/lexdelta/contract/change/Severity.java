package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How much a change matters. */
public enum Severity {
    /** Liability, scope, definitions, duties, prohibitions. */
    MAJOR,
    /** Other substance. */
    ORDINARY,
    /** No substance. */
    EDITORIAL,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
