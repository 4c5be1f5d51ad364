package dev.lexdelta.ingester;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.TopicGate;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.Crawler;
import dev.lexdelta.ingester.crawl.FolderFetcher;
import dev.lexdelta.ingester.crawl.Intake;
import dev.lexdelta.ingester.fetch.Fetcher;
import dev.lexdelta.ingester.fetch.HttpFetcher;
import dev.lexdelta.ingester.normalize.BoundedNormalizer;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.place.Placements;
import dev.lexdelta.ingester.place.PlacingNormalizer;
import dev.lexdelta.ingester.publish.FetchLog;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.Membership;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.source.Source;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Crawls what falls to it of the sources, which ingesters of one transactional id share, once the topics are there. Whatever
 * ends the work ends the service and completes {@link #failure}. Thread-safe.
 */
public final class IngesterService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(IngesterService.class);
    private static final List<Topic<?, ?>> TOPICS = List.of(Topics.VERSIONS, Topics.FETCHES, Topics.QUARANTINE);
    private static final long CLOSE_MS = TimeUnit.SECONDS.toMillis(15);

    private final IngesterConfig config;
    private final Function<RawDocument, Normalized> normalizer;
    private final Fetcher pages;
    private final Fetcher files;
    private final Archive archive;
    private final Shares shares;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final TopicGate gate;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SourceMetrics sourceMetrics = new SourceMetrics(metrics);
    private final Thread thread = new Thread(this::work, "ingester-group");
    private final AtomicBoolean closed = new AtomicBoolean();

    private volatile @Nullable Membership membership;

    public IngesterService(IngesterConfig config, List<Source> sources, Function<RawDocument, Normalized> normalizer) {
        this.config = config;
        this.normalizer = new BoundedNormalizer(normalizer, config.limits().maxReading());
        this.pages = new HttpFetcher(config.limits(), config.userAgentWithContact(), config.refusedTargets(sources));
        this.files = new FolderFetcher(config.limits().maxBytes());
        this.archive = new Archive(config.archive());
        this.shares = new Shares(sources, this::open, this::fail);
        this.gate = new TopicGate(config.bootstrapServers(), TOPICS, this::waiting);
        sources.forEach(source -> sourceMetrics.watch(source, () -> shares.health(source)));
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
        thread.start();
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
        return gate.problem().or(shares::notCrawling);
    }

    @Override
    public Optional<String> metrics() {
        return Optional.of(metrics.scrape());
    }

    private void work() {
        try {
            if (gate.pass()) {
                var group = Membership.of(config.bootstrapServers(), config.transactionalId(), config.instance());
                membership = group;
                if (closed.get()) {
                    group.close();
                }
                group.run(shares);
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void waiting(String problem) {
        if (!closed.get()) {
            LOG.warn("ingester waits: {}", problem);
        }
    }

    /** The publisher first, which fences who had the partition before: then nothing is added behind our back. */
    private Share open(int partition, List<Source> its, Consumer<Throwable> failed)
            throws PublishException, InterruptedException {
        var publisher = KafkaPublisher.open(config.bootstrapServers(), config.transactionalId() + "-" + partition);
        try {
            var log = FetchLog.open(config.bootstrapServers(), names(its)::contains);
            LOG.info(
                    "partition {}: {} sources, {} addresses known",
                    partition,
                    its.size(),
                    log.known().size());
            var share = new Share(its, publisher, log, sourceMetrics::count, failed);
            share.begin(this::crawler);
            return share;
        } catch (PublishException e) {
            publisher.close();
            throw e;
        }
    }

    private static Set<String> names(List<Source> sources) {
        return Stream.concat(sources.stream().map(Source::name), Stream.of(Placements.SOURCE))
                .collect(Collectors.toSet());
    }

    private Crawler crawler(Source source, KafkaPublisher publisher, Known known) {
        var intake = new Intake(archive, new PlacingNormalizer(normalizer, known), publisher);
        return new Crawler(
                source, source.folder() == null ? pages : files, intake, publisher, known, Clock.systemUTC());
    }

    private void fail(Throwable cause) {
        if (!closed.get() && failure.complete(cause)) {
            LOG.debug("ingester failed", cause); // who started us tells it
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        gate.close();
        var group = membership;
        if (group != null) {
            group.close();
        }
        awaitThread();
        shares.close();
        LOG.info("ingester stopped");
    }

    private void awaitThread() {
        try {
            thread.join(CLOSE_MS);
            if (thread.isAlive()) { // it waits for a broker that is gone
                thread.interrupt();
                thread.join(CLOSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
