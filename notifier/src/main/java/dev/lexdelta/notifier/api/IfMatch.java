package dev.lexdelta.notifier.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** The revision that a client has seen, as the entity tag that it was given. */
final class IfMatch {
    static final long ANY = -1;
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {}

    /** The revision of a header; nothing when it is no tag of ours. */
    static Optional<Long> revision(String header) {
        if (header.equals("*")) {
            return Optional.of(ANY);
        }
        var tag = TAG.matcher(header);
        return tag.matches() ? Optional.of(Long.valueOf(tag.group(1))) : Optional.empty();
    }

    /** The tag of a revision. */
    static String tag(long revision) {
        return "\"" + revision + "\"";
    }
}
