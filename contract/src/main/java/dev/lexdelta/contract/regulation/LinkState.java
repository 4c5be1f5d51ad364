package dev.lexdelta.contract.regulation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What is held of two versions that may belong together. */
public enum LinkState {
    /** They belong together. */
    LINKED,
    /** They may; the evidence is below the threshold. */
    CANDIDATE,
    /** They do not: decided by hand. */
    REFUSED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
