package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.nio.file.Path;

/** Puts documents into a running pipeline: archives, normalises and publishes them, or sends them to quarantine. */
public interface Intake extends AutoCloseable {
    /**
     * Takes one document in.
     *
     * @throws IOException when the archive cannot be written
     */
    Normalized take(RawDocument document) throws BrokerException, IOException;

    /** Puts on record that an address gave no document. */
    void refuse(String url, String code, String reason) throws BrokerException;

    @Override
    void close();

    /** Opens an intake. */
    interface Opener {
        Intake open(String bootstrapServers, Path archive) throws BrokerException;
    }
}
