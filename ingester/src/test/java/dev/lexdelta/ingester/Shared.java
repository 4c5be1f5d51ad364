package dev.lexdelta.ingester;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The collection of real texts beside the project; tests that need it are skipped where it is absent. */
public final class Shared {
    private Shared() {}

    public static Path folder(String name) {
        var found = root().map(root -> root.resolve(name)).filter(Files::isDirectory);
        assumeThat(found)
                .as("the folder shared/%s is not beside the project (LEXDELTA_SHARED names it otherwise)", name)
                .isPresent();
        return found.orElseThrow();
    }

    private static Optional<Path> root() {
        var named = System.getenv("LEXDELTA_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolveSibling("shared"))
                .filter(path -> Files.isDirectory(path.resolve("seeds")))
                .findFirst();
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
