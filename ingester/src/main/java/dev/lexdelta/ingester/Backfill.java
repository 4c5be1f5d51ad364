package dev.lexdelta.ingester;

import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.CrawlReport;
import dev.lexdelta.ingester.crawl.Crawler;
import dev.lexdelta.ingester.crawl.FolderFetcher;
import dev.lexdelta.ingester.crawl.Intake;
import dev.lexdelta.ingester.crawl.Progress;
import dev.lexdelta.ingester.fetch.HttpFetcher;
import dev.lexdelta.ingester.normalize.BoundedNormalizer;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.place.PlacingNormalizer;
import dev.lexdelta.ingester.publish.FetchLog;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Takes in the whole list of one source as history, at its pace. What is known already is not asked for again, so that one
 * that was broken off is simply run once more. Two of one source at a time end each other.
 */
public final class Backfill {
    private final IngesterConfig config;
    private final Function<RawDocument, Normalized> normalizer;

    public Backfill(IngesterConfig config, Function<RawDocument, Normalized> normalizer) {
        this.config = config;
        this.normalizer = normalizer;
    }

    /**
     * Runs to the end of the list.
     *
     * @throws InterruptedException when the thread is to stop
     * @throws IOException when the archive cannot be written
     * @throws PublishException when nothing can be published any more
     */
    public CrawlReport run(Source source, Progress progress)
            throws InterruptedException, IOException, PublishException {
        var transactionalId = config.transactionalId() + "-backfill-" + source.name();
        try (var publisher = KafkaPublisher.open(config.bootstrapServers(), transactionalId)) {
            var known = FetchLog.read(config.bootstrapServers());
            var limits = config.limits();
            var fetcher = source.folder() == null
                    ? new HttpFetcher(limits, config.userAgentWithContact(), config.refusedTargets(List.of(source)))
                    : new FolderFetcher(limits.maxBytes());
            var intake = new Intake(
                    new Archive(config.archive()),
                    new PlacingNormalizer(new BoundedNormalizer(normalizer, limits.maxReading()), known),
                    publisher);
            return new Crawler(source, fetcher, intake, publisher, known, Clock.systemUTC()).backfill(progress);
        }
    }
}
