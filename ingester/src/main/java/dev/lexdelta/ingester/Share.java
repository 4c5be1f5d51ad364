package dev.lexdelta.ingester;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.crawl.CrawlReport;
import dev.lexdelta.ingester.crawl.Crawler;
import dev.lexdelta.ingester.crawl.Health;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.FetchLog;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Crawls each of some sources on its schedule, and knows what was seen there before. A worker that dies tells so; it never
 * vanishes. Thread-safe.
 */
final class Share implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Share.class);
    private static final int MAX_THREADS = 8;
    private static final int CLOSE_SECONDS = 10;

    /** Makes the crawler of a source. */
    @FunctionalInterface
    interface Crawlers {
        Crawler of(Source source, KafkaPublisher publisher, Known known);
    }

    /** Work of a thread of ours. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private final List<Source> sources;
    private final KafkaPublisher publisher;
    private final FetchLog log;
    private final Known known;
    private final BiConsumer<Source, CrawlReport> count;
    private final Consumer<Throwable> failed;
    private final ScheduledExecutorService threads;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean stopped = new AtomicBoolean();
    /** By source, why its last pass was broken off. */
    private final Map<String, String> brokenOff = new ConcurrentSkipListMap<>();

    /**
     * Stores what it works with.
     *
     * @param publisher closed with this
     * @param log read to its end after the publisher was open, and followed, since placements and backfills go on; closed
     *     with this
     */
    Share(
            List<Source> sources,
            KafkaPublisher publisher,
            FetchLog log,
            BiConsumer<Source, CrawlReport> count,
            Consumer<Throwable> failed) {
        this.sources = List.copyOf(sources);
        this.publisher = publisher;
        this.log = log;
        this.known = log.known();
        this.count = count;
        this.failed = failed;
        this.threads = Executors.newScheduledThreadPool(
                Math.min(MAX_THREADS, sources.size()), work -> new Thread(work, "ingester"));
    }

    void begin(Crawlers crawlers) throws InterruptedException {
        // no interruption, which a consumer takes ill: it is woken
        var follower = new Thread(guarded(log::follow), "fetches");
        follower.setDaemon(true);
        follower.start();
        for (var source : sources) {
            if (source.off() == null) {
                begin(source, crawlers.of(source, publisher, known));
            } else {
                LOG.info("{} is switched off: {}", source.name(), source.off());
                tellOff(source);
            }
        }
    }

    /** What is not watched is told as well: who reads the coverage must not take it for quiet. */
    private void tellOff(Source source) throws InterruptedException {
        var last = known.health(source.name());
        var health = Health.off(source, last, clock.instant());
        if (Health.news(last, health)) {
            var unused = // told again at the next start
                    publisher.publish(new Entry.Health(health)).thenRun(() -> known.take(health));
        }
    }

    // rule: at once where no hour is set, where nothing is known, and where a pass was due that never came to its end
    private void begin(Source source, Crawler crawler) {
        var last = known.health(source.name());
        var now = clock.instant();
        var due = last == null || last.nextCheck() == null || !last.nextCheck().isAfter(now);
        later(source, crawler, source.schedule() == null || due ? Duration.ZERO : source.next(now));
    }

    private void later(Source source, Crawler crawler, Duration wait) {
        var pass = guarded(() -> {
            crawl(source, crawler);
            later(source, crawler, source.next(clock.instant()));
        });
        try {
            var unused = // how a pass ends is told
                    threads.schedule(pass, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is not crawled again here", source.name());
        }
    }

    private void crawl(Source source, Crawler crawler) throws Exception {
        try {
            var report = crawler.crawl();
            brokenOff.remove(source.name());
            count.accept(source, report);
            if (report.failure() != null) {
                LOG.warn("{}: {}", source.name(), report.failure());
            }
            LOG.atLevel(report.news() ? Level.INFO : Level.DEBUG).log("crawled {}: {}", source.name(), report);
        } catch (PublishException e) {
            if (e.fatal()) {
                throw e;
            }
            LOG.warn("crawl of {} broken off until its next turn: {}", source.name(), e.getMessage());
            brokenOff.put(source.name(), "crawl of %s broken off: %s".formatted(source.name(), e.getMessage()));
        }
    }

    /** Whatever ends a worker ends the share, except that it was told to stop. */
    private Runnable guarded(Work work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable e) {
                if (!stopped.get()) {
                    stop();
                    failed.accept(e);
                }
            }
        };
    }

    int size() {
        return sources.size();
    }

    /** Why a pass was broken off. */
    Optional<String> brokenOff() {
        return brokenOff.values().stream().findFirst();
    }

    /** How a source is; null when it is none of these or was never crawled. */
    @Nullable
    SourceHealth health(String source) {
        return sources.stream().anyMatch(each -> each.name().equals(source)) ? known.health(source) : null;
    }

    /** Breaks off what is under way and begins nothing more. */
    void stop() {
        if (!stopped.getAndSet(true)) {
            threads.shutdownNow();
            log.close();
        }
    }

    /** Stops, waits until all have stopped, and publishes what is on its way. */
    @Override
    public void close() {
        stop();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a crawl did not stop within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
