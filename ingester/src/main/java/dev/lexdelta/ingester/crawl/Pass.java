package dev.lexdelta.ingester.crawl;

import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one pass has come to so far. For one thread. */
final class Pass {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int found = -1;
    private @Nullable String failure;

    void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    /** So many documents the list named. */
    void found(int documents) {
        found = documents;
    }

    /** It could not be carried through. */
    void failed(String sentence) {
        failure = sentence;
    }

    CrawlReport report() {
        return new CrawlReport(counts, found, failure);
    }
}
