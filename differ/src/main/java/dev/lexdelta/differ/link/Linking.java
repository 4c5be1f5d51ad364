package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.VersionLink;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one input for one regulation: the difference between the ChangeSets that held before and those that
 * hold now.
 *
 * @param named the regulation that tells the title: another one when this is merged into it
 * @param told what is to be announced; null when nobody is told (a duplicate, a re-reading)
 * @param comparisons pairs that are compared now and were not before
 * @param withdrawn ChangeSets that no longer hold
 */
record Linking(
        RegulationState state,
        RegulationState named,
        @Nullable Told told,
        List<Comparison> comparisons,
        List<Superseded> withdrawn) {
    /**
     * An announcement of a version.
     *
     * @param turn tells it from earlier ones of the version
     */
    record Told(NoticeKind kind, VersionHeader version, int turn) {}

    /**
     * Two versions to compare, and what their ChangeSet will say beyond the texts.
     *
     * @param regulation the key it is published under
     */
    record Comparison(String regulation, Pair pair, int revision, Reason reason, VersionLink link) {}

    Linking telling(Told what) {
        return new Linking(state, named, what, comparisons, withdrawn);
    }

    /** The same regulation with something more known of it. */
    Linking with(RegulationState known) {
        return new Linking(known, named.id().equals(state.id()) ? known : named, told, comparisons, withdrawn);
    }

    RegulationRef regulation() {
        return new RegulationRef(state.id(), named.title(), state.jurisdiction());
    }

    /** Whether there is anything to compare, to withdraw or to tell. */
    boolean hasConsequences() {
        return told != null || !comparisons.isEmpty() || !withdrawn.isEmpty();
    }
}
