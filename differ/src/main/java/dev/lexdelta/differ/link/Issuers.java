package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Instrument;
import java.util.Collections;
import java.util.Set;

/** What the issuers of two texts tell of their belonging together. */
final class Issuers {
    /** A law is drafted by one body and enacted by another; these are issued by those who drafted them. */
    private static final Set<Instrument> BY_THEIR_DRAFTERS =
            Set.of(Instrument.DEPARTMENT_RULE, Instrument.NORMATIVE_DOCUMENT);

    private Issuers() {}

    // rule: two departments may each have a rule of one name
    static boolean foreign(Known one, Known other) {
        var mine = one.header();
        var theirs = other.header();
        return !mine.issuers().isEmpty()
                && !theirs.issuers().isEmpty()
                && BY_THEIR_DRAFTERS.contains(mine.instrument())
                && BY_THEIR_DRAFTERS.contains(theirs.instrument())
                && Collections.disjoint(mine.issuers(), theirs.issuers());
    }
}
