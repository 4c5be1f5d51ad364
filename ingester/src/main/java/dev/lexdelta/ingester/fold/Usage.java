package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import java.util.HashMap;
import java.util.Map;

/**
 * How often mainland law has each ambiguous word, and each word beside what: counts of texts that have it, made by
 * {@code UsageCounter} in the test sources.
 */
final class Usage {
    static final Usage INSTANCE = new Usage();

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    private Usage() {
        Tables.own("usage.txt", (word, cells) -> counts.put(word, read(cells)));
    }

    // rule: cells stand apart by spaces; each is what stands beside the word and, in digits, in how many texts
    private static Map<String, Integer> read(String cells) {
        var counts = new HashMap<String, Integer>();
        int start = 0;
        while (start < cells.length()) {
            int space = cells.indexOf(' ', start);
            int end = space < 0 ? cells.length() : space;
            int digits = end;
            while (digits > start && Chars.digit(cells.charAt(digits - 1))) {
                digits--;
            }
            counts.put(cells.substring(start, digits), Integer.parseInt(cells.substring(digits, end)));
            start = end + 1;
        }
        return counts;
    }

    /** Texts that have the word. */
    int of(String word) {
        return of(word, "");
    }

    /** Texts that have the word beside this. */
    int of(String word, String beside) {
        var own = counts.get(word);
        return own == null ? 0 : own.getOrDefault(beside, 0);
    }
}
