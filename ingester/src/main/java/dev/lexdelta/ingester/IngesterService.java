package dev.lexdelta.ingester;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.TopicGate;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.Crawler;
import dev.lexdelta.ingester.crawl.FolderFetcher;
import dev.lexdelta.ingester.crawl.Health;
import dev.lexdelta.ingester.crawl.Intake;
import dev.lexdelta.ingester.fetch.HttpFetcher;
import dev.lexdelta.ingester.normalize.BoundedNormalizer;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.place.Placements;
import dev.lexdelta.ingester.place.PlacingNormalizer;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.FetchLog;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.source.Source;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Crawls each source on its schedule, once the topics are there. A worker that dies ends the service and completes
 * {@link #failure}; it never vanishes. Thread-safe.
 */
public final class IngesterService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(IngesterService.class);
    private static final List<Topic<?, ?>> TOPICS = List.of(Topics.VERSIONS, Topics.FETCHES, Topics.QUARANTINE);
    private static final int MAX_THREADS = 8;
    private static final int CLOSE_SECONDS = 10;

    /** Work of a thread of ours. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private final IngesterConfig config;
    private final List<Source> sources;
    private final Function<RawDocument, Normalized> normalizer;
    private final ScheduledExecutorService threads;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final TopicGate gate;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SourceMetrics sourceMetrics = new SourceMetrics(metrics);
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean closed = new AtomicBoolean();
    /** By source, why its last pass was broken off. */
    private final Map<String, String> brokenOff = new ConcurrentSkipListMap<>();

    private volatile boolean crawling;
    private volatile @Nullable KafkaPublisher publisher;
    private volatile @Nullable FetchLog followed;

    public IngesterService(IngesterConfig config, List<Source> sources, Function<RawDocument, Normalized> normalizer) {
        this.config = config;
        this.sources = List.copyOf(sources);
        this.normalizer = normalizer;
        this.threads = Executors.newScheduledThreadPool(
                Math.max(1, Math.min(MAX_THREADS, sources.size())), work -> new Thread(work, "ingester"));
        this.gate = new TopicGate(config.bootstrapServers(), TOPICS, this::waiting);
    }

    /**
     * The service of a configuration file.
     *
     * @throws ConfigException when the file or one of its sources cannot be used, or there is no source
     */
    public static IngesterService of(Path configuration) throws ConfigException {
        var config = IngesterConfig.read(configuration);
        var sources = config.readSources();
        if (sources.isEmpty()) {
            throw new ConfigException("key 'sources' has the value '" + config.sources() + "', where no source is");
        }
        return new IngesterService(config, sources, new Normalizer()::normalize);
    }

    @Override
    public String name() {
        return "ingester";
    }

    @Override
    public void start() {
        threads.execute(guarded(this::begin));
    }

    @Override
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    @Override
    public Optional<String> notReady() {
        if (closed.get()) {
            return Optional.of("the ingester is closed");
        }
        return gate.problem().or(this::notCrawling);
    }

    @Override
    public Optional<String> metrics() {
        return Optional.of(metrics.scrape());
    }

    private Optional<String> notCrawling() {
        return crawling ? brokenOff.values().stream().findFirst() : Optional.of("reading what was fetched before");
    }

    private void begin() throws InterruptedException, PublishException {
        if (!gate.pass()) {
            return;
        }
        var opened = KafkaPublisher.open(config.bootstrapServers(), config.transactionalId());
        publisher = opened;
        var known = known();
        LOG.info("ingester started: {} sources, {} addresses known", sources.size(), known.size());
        schedule(opened, known);
        crawling = true;
    }

    /** What is known of addresses; the placements among it follow what operators decide while we run. */
    private Known known() throws PublishException {
        var log = FetchLog.open(config.bootstrapServers());
        followed = log;
        if (closed.get()) {
            log.close();
        }
        var follower = new Thread(guarded(() -> log.follow(Placements::isKey)), "placements");
        follower.setDaemon(true); // no interruption, which a consumer takes ill: it is woken
        follower.start();
        return log.known();
    }

    private void waiting(String problem) {
        if (!closed.get()) {
            LOG.warn("ingester waits: {}", problem);
        }
    }

    private void schedule(KafkaPublisher opened, Known known) throws InterruptedException {
        var pages = new HttpFetcher(config.limits(), config.userAgentWithContact(), config.refusedTargets(sources));
        var files = new FolderFetcher(config.limits().maxBytes());
        var intake = new Intake(
                new Archive(config.archive()),
                new PlacingNormalizer(
                        new BoundedNormalizer(normalizer, config.limits().maxReading()), known),
                opened);
        for (var source : sources) {
            sourceMetrics.watch(source, known);
            if (source.off() == null) {
                var fetcher = source.folder() == null ? pages : files;
                var crawler = new Crawler(source, fetcher, intake, opened, known, clock);
                begin(source, crawler, known.health(source.name()) != null);
            } else {
                LOG.info("{} is switched off: {}", source.name(), source.off());
                tellOff(source, opened, known);
            }
        }
    }

    /** What is not watched is told as well: who reads the coverage must not take it for quiet. */
    private void tellOff(Source source, KafkaPublisher opened, Known known) throws InterruptedException {
        var last = known.health(source.name());
        var health = Health.off(source, last, clock.instant());
        if (Health.news(last, health)) {
            var unused = // told again at the next start
                    opened.publish(new Entry.Health(health)).thenRun(() -> known.take(health));
        }
    }

    private void begin(Source source, Crawler crawler, boolean crawledBefore) {
        var atOnce = source.schedule() == null || !crawledBefore;
        later(source, crawler, atOnce ? Duration.ZERO : source.next(clock.instant()));
    }

    private void later(Source source, Crawler crawler, Duration wait) {
        var pass = guarded(() -> {
            crawl(source, crawler);
            later(source, crawler, source.next(clock.instant()));
        });
        try {
            var unused = // how a pass ends is told through failure()
                    threads.schedule(pass, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is not crawled again: the ingester ends", source.name());
        }
    }

    private void crawl(Source source, Crawler crawler) throws Exception {
        try {
            var report = crawler.crawl();
            brokenOff.remove(source.name());
            sourceMetrics.count(source, report);
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

    /** Whatever ends a worker ends the service, except that it was told to stop. */
    private Runnable guarded(Work work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable e) {
                if (!closed.get() && failure.complete(e)) {
                    LOG.debug("ingester failed", e); // who started us tells it
                    threads.shutdownNow();
                }
            }
        };
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        gate.close();
        var log = followed;
        if (log != null) {
            log.close();
        }
        threads.shutdownNow();
        awaitThreads();
        var opened = publisher;
        if (opened != null) {
            opened.close();
        }
        LOG.info("ingester stopped");
    }

    private void awaitThreads() {
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a crawl did not stop within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
