package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalized.Accepted;
import dev.lexdelta.ingester.normalize.RawDocument;
import org.jspecify.annotations.Nullable;

/** Refuses a text that lost most of what its address had: far more often a page was cut than a law. */
final class Shrinkage {
    /** A text of less than one part in this many of the last one has shrunk. */
    private static final int PART = 2;

    private Shrinkage() {}

    /** Characters of a text. */
    static int length(LegalText text) {
        return text.articles().stream()
                .mapToInt(article -> article.flat().length())
                .sum();
    }

    static Normalized checked(Normalized normalized, RawDocument document, @Nullable Integer last) {
        if (last == null || !(normalized instanceof Accepted accepted)) {
            return normalized;
        }
        int now = length(accepted.text());
        return (long) now * PART >= last
                ? normalized
                : Intake.refused(
                        document,
                        "shrunk",
                        "the text has %d characters where the last one of this address had %d; if that is right, take it in with lexdelta ingest"
                                .formatted(now, last));
    }
}
