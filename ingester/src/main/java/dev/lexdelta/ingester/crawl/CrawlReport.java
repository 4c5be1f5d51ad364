package dev.lexdelta.ingester.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a source came to: documents by what became of them.
 *
 * @param found how many documents a page of the list named at most, wanted or not; -1 where no list was read
 * @param failure why the pass could not be carried through; null when it could
 */
public record CrawlReport(
        Map<Outcome, Integer> counts, int found, @Nullable String failure) {
    /** What became of one document. */
    public enum Outcome {
        /** A text, new or changed. */
        ACCEPTED,
        /** Quarantined for what it says. */
        REFUSED,
        /** As it was. */
        UNCHANGED,
        /** Could not be had. */
        FAILED
    }

    public CrawlReport {
        counts = Map.copyOf(counts);
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether anything was taken in. */
    public boolean news() {
        return count(Outcome.ACCEPTED) + count(Outcome.REFUSED) > 0;
    }

    @Override
    public String toString() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
