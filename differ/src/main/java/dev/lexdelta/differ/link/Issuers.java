package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Instrument;
import java.util.List;
import java.util.Set;

/** What the issuers of two texts tell of their belonging together. */
enum Issuers {
    /** One body at least issued both. */
    SHARED,
    /** Nothing speaks against one body: each is of a legislature or a government, or neither tells who issued it. */
    POSSIBLE,
    /** Departments issue such texts, and one of the two does not tell which. */
    UNTOLD,
    /** Two departments; one may have taken over from the other, or each has a rule of the name. */
    FOREIGN;

    /** Drafted by one body and enacted by another. */
    private static final Set<Instrument> OF_LEGISLATURES = Set.of(
            Instrument.LAW, Instrument.ADMINISTRATIVE_REGULATION, Instrument.LOCAL_REGULATION, Instrument.UNKNOWN);

    /** Legislatures and governments enact what departments draft; those of justice put forward what others drafted. */
    private static final List<String> NO_DEPARTMENTS =
            List.of("人民代表大会", "人大", "人民政府", "国务院办公厅", "司法部", "司法厅", "司法局", "法制办");

    private static final String STATE_COUNCIL = "国务院";

    static Issuers of(Known one, Known other) {
        var mine = one.header().issuers();
        var theirs = other.header().issuers();
        if (mine.stream().anyMatch(issuer -> theirs.stream().anyMatch(also -> isSame(issuer, also)))) {
            return SHARED;
        }
        if ((mine.isEmpty() && theirs.isEmpty()) || !isOfDepartments(one) || !isOfDepartments(other)) {
            return POSSIBLE;
        }
        return mine.isEmpty() || theirs.isEmpty() ? UNTOLD : FOREIGN;
    }

    private static boolean isOfDepartments(Known version) {
        return !OF_LEGISLATURES.contains(version.header().instrument())
                && version.header().issuers().stream().allMatch(Issuers::isDepartment);
    }

    private static boolean isDepartment(String issuer) {
        return !issuer.equals(STATE_COUNCIL) && NO_DEPARTMENTS.stream().noneMatch(issuer::contains);
    }

    // rule: 市场监管总局 is short for 国家市场监督管理总局: what is left out of a name changes no order
    private static boolean isSame(String one, String other) {
        return isShortFor(one, other) || isShortFor(other, one);
    }

    private static boolean isShortFor(String name, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < name.length(); i++) {
            at += name.charAt(at) == full.charAt(i) ? 1 : 0;
        }
        return at == name.length() && !name.isEmpty();
    }
}
