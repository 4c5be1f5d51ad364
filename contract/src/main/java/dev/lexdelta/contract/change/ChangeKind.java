package dev.lexdelta.contract.change;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What became of one connected group of articles. */
public enum ChangeKind {
    /** Same words. */
    UNCHANGED,
    /** Only citations differ, and they follow the renumbering. */
    REFERENCES_ONLY,
    /** Only a term differs that is renamed throughout. */
    TERM_ONLY,
    /** One article, other words. */
    MODIFIED,
    /** New article. */
    ADDED,
    /** Article without successor. */
    REMOVED,
    /** One article became several. */
    SPLIT,
    /** Several articles became one. */
    MERGED,
    /** Several articles became several, rules regrouped. */
    RESTRUCTURED,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
}
