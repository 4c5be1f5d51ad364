package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Which two steps of a regulation's life are compared. */
public enum Transition {
    /** A draft and the next draft of its cycle. */
    DRAFT_TO_DRAFT,
    /** The last draft and the law. */
    DRAFT_TO_ENACTED,
    /** The law in force and the first draft of its revision. */
    ENACTED_TO_DRAFT,
    /** A law and the next one. */
    ENACTED_TO_AMENDED,
    /** The same version, corrected in place by its publisher. */
    TEXT_CORRECTED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
