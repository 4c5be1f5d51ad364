package dev.lexdelta.ingester.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mainland law to learn from or to measure on.
 *
 * @param name without state, dates and stage: versions of one law have the same
 */
record Law(String name, List<String> lines) {
    /** Of how many parts a cross-validation holds out one at a time. */
    static final int PARTS = 5;

    private static final int ONE_IN = 10;

    static Law read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var first = lines.stream()
                    .map(line -> Subject.bare(line.strip()))
                    .filter(line -> !line.isEmpty())
                    .findFirst();
            return new Law(first.orElse(file.getFileName().toString()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Law> all(List<Path> folders) {
        var laws = new ArrayList<Law>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(path -> path.toString().matches(".*\\.(md|txt)"))
                        .sorted()
                        .map(Law::read)
                        .forEach(laws::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return laws;
    }

    /** Whether nothing is learnt from this law for what ships, so that a test can measure on it. */
    boolean keptApart() {
        return Math.floorMod(name.hashCode() * 31, 1009) % ONE_IN == 0;
    }

    /** The part of a cross-validation that holds it, with all its versions. */
    int part() {
        return Math.floorMod(name.hashCode() * 17, 1013) % PARTS;
    }
}
