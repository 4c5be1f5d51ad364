package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Transition;

/** Two versions that are compared. */
record Pair(Known from, Known to, Transition transition) {
    /** Id of the ChangeSet. */
    String id() {
        return ChangeSet.idOf(from.id(), to.id(), transition);
    }
}
