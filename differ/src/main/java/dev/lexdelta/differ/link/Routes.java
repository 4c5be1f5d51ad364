package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under what keys a version is found by those it may be linked with: what it is about, and bands of MinHash values of its
 * wording. Two versions of different names are linked only if they share a key, however many others are known. What the
 * sort of the name keeps apart shares none, so that the tenth of a list does not meet the nine before it.
 */
final class Routes {
    /**
     * Texts about different things share four fifths of their wording or are no candidates: hardly any such two agree in
     * fewer bands, and few others in as many.
     */
    private static final int OF_FOREIGN_SUBJECT = 3;
    /** 80 bits: with 25 million keys in a store no two are likely to be alike. */
    private static final int HEX_DIGITS = 20;

    private Routes() {}

    static List<String> of(Known version) {
        var name = version.name();
        if (Refusals.isDecision(version)) {
            return name.amended().isEmpty() ? List.of() : List.of(key("amends", name.amended(), name.sort()));
        }
        var routes = new ArrayList<String>();
        if (!name.subject().isEmpty() && !name.saysNothing()) {
            routes.add(key("name", name.sortedSubject(), name.sort()));
        }
        for (long band : version.sketch().bands()) {
            routes.add(key("band", Long.toHexString(band), name.sort()));
        }
        return List.copyOf(routes);
    }

    /** Under what keys texts of one name that says nothing find each other; none for other names. */
    static List<String> toKin(Known version) {
        return version.name().saysNothing()
                ? Arrays.stream(version.sketch().kinBands())
                        .mapToObj(band -> Ids.of("kin", version.titleKey(), Long.toHexString(band))
                                .substring(0, HEX_DIGITS))
                        .toList()
                : List.of();
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

    /** Under what key the ids of all readings of some bytes are found but the best. */
    static String olderReadings(String hash) {
        return "reread-" + hash;
    }

    static String repealing(String titleKey) {
        return "repeals-" + Ids.of(titleKey);
    }

    private static String key(String kind, String what, Name.Sort sort) {
        var apart = (sort.implementing() ? "implementing " : "") + (sort.supplement() ? "supplement " : "");
        return Ids.of(kind, what, apart, String.join(" ", sort.numbers())).substring(0, HEX_DIGITS);
    }

    /** Whether the two share as many routes as their names ask for. */
    static boolean meet(Known one, Known other) {
        if (one.titleKey().equals(other.titleKey())) {
            return !one.name().saysNothing() || one.sketch().mayBeKin(other.sketch());
        }
        if (Refusals.amendOneLaw(one, other)) {
            return true;
        }
        var subjects = Subjects.of(one.name(), other.name());
        var sameSubject = subjects == Subjects.SAME
                && !one.name().subject().isEmpty()
                && !one.name().saysNothing()
                && !other.name().saysNothing();
        return sameSubject || one.sketch().sharedBands(other.sketch()) >= least(subjects);
    }

    /** How many routes two texts share at least if they are to be linked or to be candidates. */
    static int least(Subjects subjects) {
        return subjects == Subjects.FOREIGN ? OF_FOREIGN_SUBJECT : 1;
    }
}
