package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a text does to the law in force. */
public enum Action {
    /** 制定: a new regulation. */
    ENACT,
    /** 修订: the whole text is replaced. */
    REVISE,
    /** 修正: a decision that changes single articles. */
    AMEND,
    /** 废止: a text that only ends others. */
    REPEAL,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
