package dev.lexdelta.differ.link;

/** Names of normalizers end in a version: "lexdelta-normalizer/12". */
final class Readings {
    private Readings() {}

    /** Whether the first is an older version than the second; names without a number count as version 0. */
    static boolean isOlder(String normalizer, String than) {
        return version(normalizer) < version(than);
    }

    /** The version of a normalizer; 0 where its name has none. */
    static long version(String normalizer) {
        var digits = normalizer.substring(normalizer.lastIndexOf('/') + 1);
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }
}
