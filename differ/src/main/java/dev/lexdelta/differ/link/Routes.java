package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Under what keys a version is found by those it may be linked with: what it is about, and bands of MinHash values of its
 * wording. Two versions of different names are linked only if they share a key, however many others are known.
 */
final class Routes {
    private Routes() {}

    static List<String> of(Known version) {
        if (Refusals.isDecision(version)) {
            return List.of(); // known by its own name only
        }
        var routes = new ArrayList<>(version.sketch().bands());
        var name = version.name();
        if (!name.subject().isEmpty()) {
            routes.add("name-" + Ids.of(name.sortedSubject()));
        }
        return List.copyOf(routes);
    }

    /** Whether the two share a route; only of versions that are no decisions. */
    static boolean meet(Known one, Known other) {
        if (one.titleKey().equals(other.titleKey())) {
            return true;
        }
        var subject = one.name().sortedSubject();
        return (!subject.isEmpty() && subject.equals(other.name().sortedSubject()))
                || !Collections.disjoint(one.sketch().bands(), other.sketch().bands());
    }
}
