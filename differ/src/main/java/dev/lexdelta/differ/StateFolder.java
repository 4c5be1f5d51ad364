package dev.lexdelta.differ;

import dev.lexdelta.contract.topic.BrokerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The stores of an application on this machine. */
final class StateFolder {
    private StateFolder() {}

    static void delete(Path folder) throws BrokerException {
        try {
            if (Files.isDirectory(folder)) {
                for (var path : deepestFirst(folder)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new BrokerException("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
