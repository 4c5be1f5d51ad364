package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.notice.Notice;

/** What compare sends on: a record for one topic or for the other. */
sealed interface Outgoing {
    /** For lexdelta.changes. */
    record Change(ChangeEvent event) implements Outgoing {}

    /** For lexdelta.notices. */
    record News(Notice notice) implements Outgoing {}
}
