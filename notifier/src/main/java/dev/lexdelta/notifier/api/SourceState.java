package dev.lexdelta.notifier.api;

/** How far a source can be relied on, from well to worst. */
enum SourceState {
    /** It is read, and gives what it used to. */
    WATCHED,
    /** It is read, and gives no longer what it used to. */
    DRIFTED,
    /** Its last pass failed. */
    FAILING,
    /** Nobody has looked since a pass was due. */
    OVERDUE,
    /** It is switched off. */
    OFF
}
