package dev.lexdelta.ingester;

import dev.lexdelta.contract.shared.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The collection of real texts beside the project; tests that need it are skipped where it is absent. */
public final class Shared {
    private Shared() {}

    public static Path folder(String name) {
        return SharedFolder.orSkip().resolve(name);
    }

    /** The files below a folder with one of these endings, sorted. */
    public static List<Path> files(Path folder, String... endings) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
