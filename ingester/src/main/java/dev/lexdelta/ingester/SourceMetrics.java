package dev.lexdelta.ingester;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.crawl.CrawlReport;
import dev.lexdelta.ingester.crawl.CrawlReport.Outcome;
import dev.lexdelta.ingester.source.Source;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Shows an operator's monitoring how each source is, so that it can raise the alarm before anybody misses a law. */
final class SourceMetrics {
    private static final String PREFIX = "lexdelta.source.";

    private final MeterRegistry registry;

    SourceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows a source; what is not known of it here is no number. */
    void watch(Source source, Supplier<@Nullable SourceHealth> health) {
        gauge(
                "last.check",
                "when the source was last asked, in seconds since 1970",
                source,
                health,
                is -> seconds(is.checkedAt()));
        gauge(
                "last.success",
                "when it was last read without a failure",
                source,
                health,
                is -> seconds(is.lastSuccess()));
        gauge("last.text", "when a text of it was last published", source, health, is -> seconds(is.lastNewText()));
        gauge("failures", "consecutive passes that failed", source, health, SourceHealth::failures);
        gauge("listed", "documents that a page of its list names", source, health, SourceHealth::listed);
        gauge(
                "drift",
                "1 when the list names nothing where it used to",
                source,
                health,
                is -> is.drift() == null ? 0 : 1);
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
            String name,
            String description,
            Source source,
            Supplier<@Nullable SourceHealth> health,
            ToDoubleFunction<SourceHealth> value) {
        Gauge.builder(PREFIX + name, () -> value(health.get(), value))
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
