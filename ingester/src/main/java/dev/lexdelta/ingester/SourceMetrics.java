package dev.lexdelta.ingester;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.crawl.CrawlReport;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.source.Source;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Shows an operator's monitoring how each source is, so that it can raise the alarm before anybody misses a law. */
final class SourceMetrics {
    private static final String PREFIX = "lexdelta.source.";

    private final MeterRegistry registry;

    SourceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows a source from now on. */
    void watch(Source source, Known known) {
        gauge(
                "last.check",
                "when the source was last asked, in seconds since 1970",
                source,
                known,
                health -> seconds(health.checkedAt()));
        gauge(
                "last.success",
                "when it was last read without a failure",
                source,
                known,
                health -> seconds(health.lastSuccess()));
        gauge(
                "last.text",
                "when a text of it was last published",
                source,
                known,
                health -> seconds(health.lastNewText()));
        gauge("failures", "consecutive passes that failed", source, known, SourceHealth::failures);
        gauge("listed", "documents that a page of its list names", source, known, SourceHealth::listed);
        gauge(
                "drift",
                "1 when the list names nothing where it used to",
                source,
                known,
                health -> health.drift() == null ? 0 : 1);
    }

    /** Counts the documents of a pass. */
    void count(Source source, CrawlReport report) {
        for (var outcome : Outcome.values()) {
            registry.counter(
                            PREFIX + "documents",
                            "source",
                            source.name(),
                            "outcome",
                            outcome.name().toLowerCase(Locale.ROOT))
                    .increment(report.count(outcome));
        }
    }

    private void gauge(
            String name, String description, Source source, Known known, ToDoubleFunction<SourceHealth> value) {
        Gauge.builder(PREFIX + name, known, all -> value(all.health(source.name()), value))
                .description(description)
                .tag("source", source.name())
                .register(registry);
    }

    private static double value(@Nullable SourceHealth health, ToDoubleFunction<SourceHealth> value) {
        return health == null ? Double.NaN : value.applyAsDouble(health);
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? Double.NaN : time.getEpochSecond();
    }
}
