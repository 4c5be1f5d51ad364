package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Transition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a timeline are compared: a draft with the previous draft of its cycle, the first draft with the law in
 * force, a law with its last draft and with the previous law, a corrected text with what it corrects.
 */
final class Pairs {
    private final List<Pair> pairs = new ArrayList<>();

    private Pairs() {}

    static List<Pair> of(Timeline timeline) {
        var pairs = new Pairs();
        Known inForce = null;
        for (var cycle : timeline.cycles()) {
            pairs.addDrafts(cycle, inForce);
            pairs.addLaw(cycle, inForce);
            inForce = later(inForce, cycle.law());
        }
        return List.copyOf(pairs.pairs);
    }

    // rule: a decision takes no law's place, and what tells no day none of a law that does
    private static @Nullable Known later(@Nullable Known inForce, @Nullable Known law) {
        boolean follows = law != null && !Refusals.isDecision(law) && (inForce == null || law.date() != null);
        return follows ? law : inForce;
    }

    private void addDrafts(Cycle cycle, @Nullable Known inForce) {
        var previous = inForce;
        for (var draft : cycle.drafts()) {
            if (previous != null) {
                add(new Pair(previous, draft, toDraft(previous, draft)));
            }
            previous = draft;
        }
    }

    private void add(Pair pair) {
        if (!asksTheWording(pair) || Namesakes.shared(pair.from(), pair.to()) >= Namesakes.KIN) {
            pairs.add(pair);
        }
    }

    // rule: each decision about a law is a new one; two of one name are forms of one only when they share wording
    private static boolean asksTheWording(Pair pair) {
        return Refusals.isDecision(pair.to())
                || isOfUnknownOrder(pair.from(), pair.to())
                || isOfUnknownOrder(pair.to(), pair.from());
    }

    // rule: a law that tells no day and a draft that does may have nothing to do with one another
    private static boolean isOfUnknownOrder(Known law, Known draft) {
        return law.enacted() && law.date() == null && !draft.enacted() && draft.date() != null;
    }

    private static Transition toDraft(Known previous, Known draft) {
        if (previous.enacted()) {
            return Transition.ENACTED_TO_DRAFT;
        }
        return previous.correctedBy(draft) ? Transition.TEXT_CORRECTED : Transition.DRAFT_TO_DRAFT;
    }

    private void addLaw(Cycle cycle, @Nullable Known inForce) {
        var law = cycle.law();
        if (law == null) {
            return;
        }
        if (!cycle.drafts().isEmpty()) {
            add(new Pair(cycle.drafts().get(cycle.drafts().size() - 1), law, Transition.DRAFT_TO_ENACTED));
        }
        // else nobody knows which came first; and a decision changes a law, never another decision
        if (inForce != null && inForce.date() != null && law.date() != null && !Refusals.isDecision(law)) {
            add(new Pair(inForce, law, Transition.ENACTED_TO_AMENDED));
        }
        for (int i = 1; i < cycle.enacted().size(); i++) {
            var earlier = cycle.enacted().get(i - 1);
            var later = cycle.enacted().get(i);
            if (earlier.correctedBy(later)) {
                add(new Pair(earlier, later, Transition.TEXT_CORRECTED));
            }
        }
    }
}
