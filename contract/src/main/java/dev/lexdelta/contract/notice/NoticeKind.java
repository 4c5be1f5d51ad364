package dev.lexdelta.contract.notice;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What happened. */
public enum NoticeKind {
    /** A draft is out for comment. */
    CONSULTATION_OPENED,
    /** A draft of another round was published. */
    READING_PUBLISHED,
    /** Adopted; not yet law where approval is needed. */
    ADOPTED,
    /** Approved by the congress above. */
    APPROVED,
    /** Promulgated: law. */
    PROMULGATED,
    /** Repealed. */
    REPEALED,
    /** The publisher corrected a text in place. */
    TEXT_CORRECTED,
    /** A comparison told before was replaced by a better one. */
    COMPARISON_REVISED,
    /** What was told before no longer holds. */
    WITHDRAWN,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
