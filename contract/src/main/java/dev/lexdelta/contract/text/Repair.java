package dev.lexdelta.contract.text;

import org.jspecify.annotations.Nullable;

/**
 * What was mended in a text. A lossless rule that applied throughout is one entry with a count; a spot that had to be
 * decided is an entry of its own.
 *
 * @param article number of the article, null for the whole document
 * @param path address within the article such as "p1/i2", null with {@code article}
 * @param from offset of the spot in the text at that address, in UTF-16 code units, inclusive
 * @param to the same, exclusive
 * @param original what stood there; empty for a rule that applied throughout
 * @param repaired what stands there now
 * @param certain false when the reading rests on language evidence alone or could not be made
 */
public record Repair(
        @Nullable String article,
        @Nullable String path,
        int from,
        int to,
        String original,
        String repaired,
        String rule,
        boolean certain,
        int count) {
    /** Rule of a spot whose bytes were broken when readings were put between its characters. */
    public static final String DESYNC = "desync";

    /** Rule of a spot whose characters are gone: 〓 stands for each. */
    public static final String LOST_BYTES = "lost-bytes";

    /** Whether bytes were lost here, so that it is not even sure how many characters stood at this place. */
    public boolean lossy() {
        return !certain && (rule.equals(DESYNC) || rule.equals(LOST_BYTES));
    }

    /** A lossless rule that applied {@code count} times throughout the document. */
    public static Repair throughout(String rule, int count) {
        return new Repair(null, null, 0, 0, "", "", rule, true, count);
    }
}
