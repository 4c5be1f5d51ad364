package dev.lexdelta.differ.link;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The titles that the routes of a version lead to, sifted by name before any regulation is read: the more versions are
 * known, the more share a band with a new one by chance.
 */
final class Reach {
    /** By how many routes each is reached that are not common. */
    private final Map<Lead, Integer> leads = new LinkedHashMap<>();

    // rule: a common phrase shows nobody a candidate
    Reach(Crowds crowds, Known version) {
        var known = new HashMap<String, Lead>();
        var all = new BitSet();
        for (var route : Routes.of(version)) {
            var standing = crowds.on(version.jurisdiction().code(), route);
            standing.few()
                    .forEach(words -> leads.merge(
                            known.computeIfAbsent(words, found -> Lead.of(version, found)), 1, Integer::sum));
            if (standing.crowd() != null) {
                all.or(standing.crowd());
            }
        }
        crowds.alike(version, all)
                .forEach(words -> leads.putIfAbsent(known.computeIfAbsent(words, found -> Lead.of(version, found)), 0));
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
