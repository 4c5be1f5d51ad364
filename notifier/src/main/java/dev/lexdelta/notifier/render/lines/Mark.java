package dev.lexdelta.notifier.render.lines;

/** What became of a run of text. */
public enum Mark {
    /** In both wordings. */
    KEPT,
    /** Only in the old wording. */
    DELETED,
    /** Only in the new wording. */
    INSERTED,
    /** Stood here, stands elsewhere now. */
    MOVED_OUT,
    /** Stands here, stood elsewhere before. */
    MOVED_IN,
    /** In both wordings; the new one has it on another line. */
    LEFT,
    /** In both wordings; the old one had it on another line. */
    ARRIVED,
    /** Of neither wording: said by us. */
    NOTE;

    /** Whether the old wording has it. */
    public boolean old() {
        return this == KEPT || this == DELETED || this == MOVED_OUT || this == LEFT;
    }

    /** Whether the new wording has it. */
    public boolean now() {
        return this == KEPT || this == INSERTED || this == MOVED_IN || this == ARRIVED;
    }
}
