package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

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

    /** Under what keys a version is found whatever it is about: its id, its raw bytes, and the names of what it repeals. */
    static List<String> ofItself(Known version) {
        return Stream.of(
                        Stream.of(identity(version.id())),
                        version.bytes().map(Routes::bytes),
                        version.repeals().stream().map(Routes::repealing))
                .flatMap(routes -> routes)
                .toList();
    }

    static String identity(String version) {
        return "version-" + version;
    }

    static String bytes(String hash) {
        return "bytes-" + hash;
    }

    static String repealing(String titleKey) {
        return "repeals-" + Ids.of(titleKey);
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
