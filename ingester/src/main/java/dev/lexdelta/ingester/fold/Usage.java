package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often mainland law has each ambiguous word, and each word beside what: counts of texts that have it, made by
 * {@code UsageCounter} in the test sources.
 */
@SuppressWarnings("ArrayRecordComponent") // counts are never compared with one another
final class Usage {
    static final Usage INSTANCE = new Usage();

    /** The counts of one word: those of its neighbours by key, in order. */
    private record Counts(int texts, long[] keys, int[] counts) {
        int of(long key) {
            int at = Arrays.binarySearch(keys, key);
            return at < 0 ? 0 : counts[at];
        }
    }

    private static final Counts NONE = new Counts(0, new long[0], new int[0]);

    private final Map<String, Counts> words = new HashMap<>();

    private Usage() {
        Tables.own("usage.txt", (word, cells) -> words.put(word, read(cells)));
    }

    // rule: cells stand apart by spaces; each is what stands beside the word and, in digits, in how many texts
    private static Counts read(String cells) {
        var counts = new TreeMap<Long, Integer>();
        int texts = 0;
        int start = 0;
        while (start < cells.length()) {
            int space = cells.indexOf(' ', start);
            int end = space < 0 ? cells.length() : space;
            int digits = end;
            while (digits > start && Chars.digit(cells.charAt(digits - 1))) {
                digits--;
            }
            int count = Integer.parseInt(cells.substring(digits, end));
            if (digits == start) {
                texts = count;
            } else {
                counts.put(Surroundings.key(cells.substring(start, digits)), count);
            }
            start = end + 1;
        }
        return new Counts(
                texts,
                counts.keySet().stream().mapToLong(Long::longValue).toArray(),
                counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Texts that have the word. */
    int of(String word) {
        return words.getOrDefault(word, NONE).texts();
    }

    /** Texts that have the word beside this, which is a key of {@link Surroundings}. */
    int of(String word, long beside) {
        return words.getOrDefault(word, NONE).of(beside);
    }
}
