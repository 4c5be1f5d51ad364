package dev.lexdelta.ingester.structure;

import java.time.LocalDate;

/**
 * One step in the life of a text, as a line above it tells.
 *
 * @param change what the step did to a text that was there before
 * @param actor the words that name who took the step
 * @param noted whether the note below the title (题注) tells it, and not a letter or a report
 */
record Event(LocalDate date, Role role, Change change, String actor, boolean noted) {
    enum Role {
        ADOPTED,
        APPROVED,
        PROMULGATED,
        EFFECTIVE
    }

    enum Change {
        NONE,
        /** By a decision that changes single articles. */
        AMENDED,
        /** The whole text was replaced. */
        REVISED
    }

    boolean is(Role other) {
        return role == other;
    }

    boolean changes() {
        return change != Change.NONE;
    }

    /** Whether the text reads as it does since this step; to approve a change is not to make it. */
    boolean makes() {
        return role == Role.ADOPTED || (role == Role.PROMULGATED && changes());
    }
}
