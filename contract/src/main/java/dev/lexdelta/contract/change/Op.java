package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a segment of a redline is. */
public enum Op {
    /** In both wordings. */
    EQUAL,
    /** Only in the new wording. */
    INSERT,
    /** Only in the old wording. */
    DELETE,
    /** Stood here, stands elsewhere now. */
    MOVED_OUT,
    /** Stands here, stood elsewhere before. */
    MOVED_IN,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
