package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** What the commands do with sources. */
public interface SourceWork {
    /** What trying a source out showed, and whether a crawl would find documents and read them. */
    record Checked(List<String> lines, boolean well) {
        public Checked {
            lines = List.copyOf(lines);
        }
    }

    /** What a backfill came to, and what was left of it, empty when nothing was. */
    record Filled(String report, String left) {}

    /**
     * Tries out what a file declares.
     *
     * @throws ConfigException when it declares no source
     */
    Checked check(Path file) throws ConfigException;

    /**
     * Takes in the whole list of a source.
     *
     * @param source its name in the configuration, or a file that declares it
     * @param progress hears how many documents are through, of how many
     * @throws ConfigException when there is no such source
     * @throws IOException when the archive cannot be written
     */
    Filled backfill(UpConfig config, String servers, String source, BiConsumer<Integer, Integer> progress)
            throws ConfigException, BrokerException, IOException;
}
