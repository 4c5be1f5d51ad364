package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.compare.Occasion;
import org.jspecify.annotations.Nullable;

/** What two texts compared by hand tell of their history: little, and nothing where their titles differ. */
final class Occasions {
    private Occasions() {}

    static Occasion of(LegalText from, LegalText to) {
        var regulation = new RegulationRef(null, to.title(), to.jurisdiction());
        return new Occasion(1, Reason.NEW, false, regulation, transition(from, to), null);
    }

    private static @Nullable Transition transition(LegalText from, LegalText to) {
        if (!from.titleKey().equals(to.titleKey())) {
            return null;
        }
        if (from.stage().enacted()) {
            return to.stage().enacted() ? Transition.ENACTED_TO_AMENDED : Transition.ENACTED_TO_DRAFT;
        }
        return to.stage().enacted() ? Transition.DRAFT_TO_ENACTED : Transition.DRAFT_TO_DRAFT;
    }
}
