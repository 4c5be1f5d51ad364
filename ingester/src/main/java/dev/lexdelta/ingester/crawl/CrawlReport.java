package dev.lexdelta.ingester.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What one pass over a source came to: documents by what became of them. */
public record CrawlReport(Map<Outcome, Integer> counts) {
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
