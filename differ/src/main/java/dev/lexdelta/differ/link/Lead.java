package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Jurisdiction;

/**
 * What stands on a route, seen from a version that comes along: enough to tell by name, without reading any regulation,
 * whether it can matter.
 *
 * @param subjects how the subject of the version stands to that of the title
 */
record Lead(String titleKey, Subjects subjects) {
    private static final char AND_PLACE = '\n';

    /** What a version leaves on its routes. */
    static String to(Known version) {
        return version.titleKey() + AND_PLACE + version.jurisdiction().name();
    }

    /** The title in such words. */
    static String titleKey(String words) {
        return words.substring(0, words.lastIndexOf(AND_PLACE));
    }

    /** The name in such words; of whatever jurisdiction the place is. */
    static Name name(String words) {
        int end = words.lastIndexOf(AND_PLACE);
        return Name.of(new Jurisdiction("", words.substring(end + 1)), words.substring(0, end));
    }

    /** What such words tell another version of the jurisdiction. */
    static Lead of(Known version, String words) {
        return new Lead(titleKey(words), Subjects.of(version.name(), name(words)));
    }
}
