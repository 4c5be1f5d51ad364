package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why this revision of a ChangeSet was published. */
public enum Reason {
    /** A new version arrived. */
    NEW,
    /** A version arrived late and changed what is compared with what. */
    LATE_ARRIVAL,
    /** A better reading of the same raw bytes. */
    REREAD,
    /** Another engine. */
    ENGINE,
    /** Decided by hand. */
    PIN,
    /** A version was withdrawn. */
    RETRACTED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
