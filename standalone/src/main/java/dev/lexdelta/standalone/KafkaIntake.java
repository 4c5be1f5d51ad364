package dev.lexdelta.standalone;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.Intake;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.PublishException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Puts documents from the command line on the topics, as the ingester does with those of its sources. */
final class KafkaIntake implements dev.lexdelta.standalone.cli.Intake {
    private static final String SOURCE = "command-line";

    private final KafkaPublisher publisher;
    private final Intake intake;

    private KafkaIntake(KafkaPublisher publisher, Path archive) {
        this.publisher = publisher;
        this.intake = new Intake(new Archive(archive), new Normalizer()::normalize, publisher);
    }

    /** Each has a transactional id of its own, so that two commands do not end each other. */
    static KafkaIntake open(String bootstrapServers, Path archive) throws BrokerException {
        try {
            return new KafkaIntake(
                    KafkaPublisher.open(bootstrapServers, "lexdelta-ingest-" + UUID.randomUUID()), archive);
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Normalized take(RawDocument document) throws BrokerException, IOException {
        try {
            return intake.take(SOURCE, document).normalized();
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        publisher.close();
    }
}
