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
    private static final char AND_MEMBER = '\t';

    /** What a version leaves on its routes. */
    static String to(Known version) {
        return version.foundUnder() + AND_PLACE + version.jurisdiction().name();
    }

    /** The title of a version together with what tells it from others of that title. */
    static String one(Known version) {
        return version.titleKey() + AND_MEMBER + version.member();
    }

    /** The title in such words, under which regulations are found. */
    static String titleKey(String words) {
        return words.substring(0, words.lastIndexOf(AND_PLACE));
    }

    /** The name in such words; of whatever jurisdiction the place is. */
    static Name name(String words) {
        int end = words.lastIndexOf(AND_PLACE);
        var title = words.substring(0, end);
        int member = title.indexOf(AND_MEMBER);
        return Name.of(new Jurisdiction("", words.substring(end + 1)), member < 0 ? title : title.substring(0, member));
    }

    /** What such words tell another version of the jurisdiction. */
    static Lead of(Known version, String words) {
        return new Lead(titleKey(words), Subjects.of(version.name(), name(words)));
    }
}
