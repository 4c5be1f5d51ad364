package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;

/** What a rule says of a pair of facts that differ. */
record Verdict(Label label, Direction direction, Wording old, Wording fresh) {
    /** Offsets of the words that tell the effect. */
    record Wording(int start, int end) {
        static final Wording OF_FACT = new Wording(-1, -1);
        static final Wording NONE = new Wording(0, 0);
    }

    static Verdict of(Label label, Direction direction) {
        return new Verdict(label, direction, Wording.OF_FACT, Wording.OF_FACT);
    }
}
