package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Levels above the article. */
public enum DivisionLevel {
    /** 编 */
    PART,
    /** 分编 */
    SUBPART,
    /** 章 */
    CHAPTER,
    /** 节 */
    SECTION,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
