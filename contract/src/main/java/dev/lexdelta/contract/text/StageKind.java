package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far a text has come, least mature first. */
public enum StageKind {
    /** 征求意见稿: a drafting department asks the public. */
    CONSULTATION,
    /** 送审稿: handed to the legislation office. */
    SUBMITTED,
    /** 草案: before the legislature. */
    BILL,
    /** 草案二次审议稿, 草案修改稿: read again by the legislature. */
    READING,
    /** 通过: adopted, but not yet approved or promulgated. */
    ADOPTED,
    /** 批准: approved by the congress above, not yet promulgated. */
    APPROVED,
    /** 公布: promulgated, the final text. */
    PROMULGATED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
