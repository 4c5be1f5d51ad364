package dev.lexdelta.standalone.cli;

/** How a comparison is written. */
public enum DiffFormat {
    TEXT,
    JSON,
    HTML,
    MARKDOWN,
    /** The table of both texts, for Word. */
    DOCX,
    /** One text with revisions, for Word. */
    REDLINE;

    /** Whether it is nothing to look at on a terminal. */
    boolean binary() {
        return this == DOCX || this == REDLINE;
    }
}
