package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Instrument;
import java.util.Set;

/** What the issuers of two texts tell of their belonging together. */
enum Issuers {
    /** One body at least issued both. */
    SHARED,
    /** Nothing speaks against one body: each is of a legislature or a government, or neither tells who issued it. */
    POSSIBLE,
    /** A department drafts what a government or a legislature enacts, or what a department of justice puts forward. */
    DRAFTED,
    /** Departments issue such texts, and one of the two does not tell which. */
    UNTOLD,
    /** Two bodies; one may have taken over from the other, or each has a rule of the name. */
    FOREIGN;

    /** Drafted by one body and enacted by another. */
    private static final Set<Instrument> OF_LEGISLATURES = Set.of(
            Instrument.LAW, Instrument.ADMINISTRATIVE_REGULATION, Instrument.LOCAL_REGULATION, Instrument.UNKNOWN);

    static Issuers of(Known one, Known other) {
        var mine = one.header().issuers();
        var theirs = other.header().issuers();
        if (mine.stream().anyMatch(issuer -> theirs.stream().anyMatch(also -> isSame(issuer, also)))) {
            return SHARED;
        }
        if (!isOfDepartments(one) && !isOfDepartments(other)) {
            return POSSIBLE;
        }
        if (tellsNobody(one) || tellsNobody(other)) {
            return UNTOLD;
        }
        return mayBeDraftOf(one, other) || mayBeDraftOf(other, one) ? DRAFTED : FOREIGN;
    }

    private static boolean tellsNobody(Known version) {
        return version.header().issuers().isEmpty();
    }

    private static boolean isOfDepartments(Known version) {
        return !OF_LEGISLATURES.contains(version.header().instrument())
                && !tellsNobody(version)
                && version.header().issuers().stream().allMatch(Organs::isDepartment);
    }

    // rule: what departments draft, governments and legislatures enact; those of justice put forward what others
    // drafted,
    // and have rules of their own
    private static boolean mayBeDraftOf(Known draft, Known other) {
        return !draft.enacted()
                && (!isOfDepartments(other) || (!other.enacted() && (isOfJustice(draft) || isOfJustice(other))));
    }

    private static boolean isOfJustice(Known version) {
        return version.header().issuers().stream().anyMatch(Organs::isOfJustice);
    }

    // rule: 市场监管总局 is short for 国家市场监督管理总局: what is left out of a name changes no order; but a government is no
    // department of its own
    private static boolean isSame(String one, String other) {
        return Organs.isDepartment(one) == Organs.isDepartment(other)
                && (isShortFor(one, other) || isShortFor(other, one));
    }

    private static boolean isShortFor(String name, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < name.length(); i++) {
            at += name.charAt(at) == full.charAt(i) ? 1 : 0;
        }
        return at == name.length() && !name.isEmpty();
    }
}
