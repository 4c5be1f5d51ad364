package dev.lexdelta.differ.replay;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.change.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of a ChangeSet that holds.
 *
 * @param title of its regulation
 * @param substance equal for two that say the same
 * @param coarse whether the time for it ran out
 * @param place where all of it stands
 */
public record Found(
        String from,
        String to,
        @Nullable Transition transition,
        String title,
        String substance,
        boolean coarse,
        Place place) {
    static Found of(ChangeSet set, Place place) {
        return new Found(
                set.from().id(),
                set.to().id(),
                set.transition(),
                set.regulation().title(),
                Substance.of(set),
                set.degraded() == Degraded.TIME,
                place);
    }

    // rule: a coarse result never stands against a full one: it tells of a busy machine, not of another engine
    boolean saysTheSameAs(Found replayed) {
        return substance.equals(replayed.substance) || (replayed.coarse && !coarse);
    }
}
