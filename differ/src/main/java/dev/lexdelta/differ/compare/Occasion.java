package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.change.VersionLink;
import org.jspecify.annotations.Nullable;

/**
 * Why two texts are compared: what a ChangeSet says that does not follow from the two texts.
 *
 * @param transition null where nothing is known of a history, as with two files compared by hand
 * @param link null with {@code transition}
 */
public record Occasion(
        int revision,
        Reason reason,
        boolean history,
        RegulationRef regulation,
        @Nullable Transition transition,
        @Nullable VersionLink link) {}
