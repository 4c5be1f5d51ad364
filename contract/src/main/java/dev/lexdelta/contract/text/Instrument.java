package dev.lexdelta.contract.text;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of legal instrument a text is. */
public enum Instrument {
    /** 法律 */
    LAW,
    /** 行政法规 */
    ADMINISTRATIVE_REGULATION,
    /** 司法解释 */
    JUDICIAL_INTERPRETATION,
    /** 地方性法规 */
    LOCAL_REGULATION,
    /** 部门规章 */
    DEPARTMENT_RULE,
    /** 地方政府规章 */
    LOCAL_RULE,
    /** 规范性文件 */
    NORMATIVE_DOCUMENT,
    /** Anything else. */
    OTHER,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
