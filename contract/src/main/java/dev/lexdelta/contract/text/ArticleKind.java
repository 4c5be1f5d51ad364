package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What an entry of the list of articles is. */
public enum ArticleKind {
    /** 第一条 */
    ARTICLE,
    /** Top numbering (一、) of a text without 条. */
    CLAUSE,
    /** Text before the first article. */
    PREAMBLE,
    /** 附件, 附表 */
    ANNEX,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
