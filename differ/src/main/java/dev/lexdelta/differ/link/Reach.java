package dev.lexdelta.differ.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The titles that the routes of a version lead to, sifted by name before any regulation is read: the more versions are
 * known, the more share a band with a new one by chance.
 */
final class Reach {
    /**
     * A route that leads to more titles than these is a common phrase and shows nobody a candidate. It still links: what is
     * linked must not depend on how many others are known.
     */
    private static final int COMMON = 32;

    /** By how many routes each is reached that are not common. */
    private final Map<Lead, Integer> leads = new LinkedHashMap<>();

    Reach(Memory memory, Known version) {
        var known = new HashMap<String, Lead>();
        for (var route : Routes.of(version)) {
            var kept = memory.leads(version.jurisdiction().code(), route);
            int telling = kept.size() > COMMON ? 0 : 1;
            kept.forEach(words ->
                    leads.merge(known.computeIfAbsent(words, found -> Lead.of(version, found)), telling, Integer::sum));
        }
    }

    /** Titles of versions that may be linked with the version. */
    Stream<String> links() {
        return leads.keySet().stream()
                .filter(lead -> lead.subjects() == Subjects.SAME || lead.subjects() == Subjects.CONTAINED)
                .map(Lead::titleKey)
                .distinct();
    }

    /** Titles of versions of which the version may be a candidate. */
    Stream<String> candidates() {
        return leads.entrySet().stream()
                .filter(lead -> lead.getValue() >= Routes.least(lead.getKey().subjects()))
                .map(lead -> lead.getKey().titleKey())
                .distinct();
    }
}
