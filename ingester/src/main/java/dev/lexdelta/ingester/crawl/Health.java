package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the health of a source follows from what it was and what a pass came to. */
public final class Health {
    /** A source that is well says so again after this time. */
    private static final Duration SAID_AGAIN = Duration.ofMinutes(10);

    private Health() {}

    /** After a pass. */
    static SourceHealth after(Source source, @Nullable SourceHealth last, CrawlReport report, Instant now) {
        boolean failed = report.failure() != null;
        int usual = last == null ? 0 : last.listed();
        int listed = report.found() > 0 ? report.found() : usual;
        return new SourceHealth(
                source.name(),
                source.publisher(),
                source.jurisdiction(),
                source.address(),
                null,
                last == null || last.since() == null ? now : last.since(),
                now,
                failed ? lastSuccess(last) : now,
                report.count(Outcome.ACCEPTED) > 0 ? now : last == null ? null : last.lastNewText(),
                failed ? failures(last) + 1 : 0,
                report.failure(),
                listed,
                report.found() < 0 && last != null ? last.drift() : drift(report.found(), usual),
                now.plus(source.next(now)));
    }

    // rule: a list that names nothing where it used to name something has changed its page, not lost its laws
    private static @Nullable String drift(int found, int usual) {
        return found == 0 && usual > 0 ? "the list names 0 documents where it used to name %d".formatted(usual) : null;
    }

    private static @Nullable Instant lastSuccess(@Nullable SourceHealth last) {
        return last == null ? null : last.lastSuccess();
    }

    private static int failures(@Nullable SourceHealth last) {
        return last == null ? 0 : last.failures();
    }

    /** Of a source that is switched off. */
    public static SourceHealth off(Source source, @Nullable SourceHealth last, Instant now) {
        return new SourceHealth(
                source.name(),
                source.publisher(),
                source.jurisdiction(),
                source.address(),
                source.off(),
                last == null ? null : last.since(),
                now,
                lastSuccess(last),
                last == null ? null : last.lastNewText(),
                0,
                null,
                last == null ? 0 : last.listed(),
                null,
                null);
    }

    /** Whether it is worth telling: something but the time of the pass is another, or the last word is old. */
    public static boolean news(@Nullable SourceHealth last, SourceHealth now) {
        return last == null
                || last.failures() != now.failures()
                || last.listed() != now.listed()
                || !Objects.equals(last.failure(), now.failure())
                || !Objects.equals(last.drift(), now.drift())
                || !Objects.equals(last.off(), now.off())
                || !Objects.equals(last.address(), now.address())
                || !Objects.equals(last.publisher(), now.publisher())
                || !Objects.equals(last.lastNewText(), now.lastNewText())
                || Duration.between(last.checkedAt(), now.checkedAt()).compareTo(SAID_AGAIN) > 0;
    }
}
