package dev.lexdelta.standalone;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.Intake;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.place.PlacingNormalizer;
import dev.lexdelta.ingester.publish.FetchLog;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.PublishException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts documents from the command line on the topics, as the ingester does with those of its sources. */
final class KafkaIntake implements dev.lexdelta.standalone.cli.Intake {
    private static final String SOURCE = "command-line";

    private final KafkaPublisher publisher;
    private final Known known;
    private final Intake intake;

    private KafkaIntake(KafkaPublisher publisher, Known known, Path archive) {
        this.publisher = publisher;
        this.known = known;
        this.intake =
                new Intake(new Archive(archive), new PlacingNormalizer(new Normalizer()::normalize, known), publisher);
    }

    /** Each has a transactional id of its own, so that two commands do not end each other. */
    static KafkaIntake open(String bootstrapServers, Path archive) throws BrokerException {
        try {
            var known = FetchLog.read(bootstrapServers);
            var publisher = KafkaPublisher.open(bootstrapServers, "lexdelta-ingest-" + UUID.randomUUID());
            return new KafkaIntake(publisher, known, archive);
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Normalized take(RawDocument document) throws BrokerException, IOException {
        try {
            return intake.take(SOURCE, document, last(document.url())).normalized();
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void refuse(String url, String code, String reason) throws BrokerException {
        try {
            intake.refuse(
                    SOURCE,
                    url,
                    last(url),
                    new Failed(code, reason, 0),
                    Clock.systemUTC().instant());
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Fetch last(String url) {
        return known.last(SOURCE, url);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
