package dev.lexdelta.contract.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real texts that lies beside the checkout, or is named in the environment as LEXDELTA_SHARED. It is no
 * part of the project: a test that needs it is skipped where it is absent, and says so.
 */
public final class SharedFolder {
    private SharedFolder() {}

    public static Optional<Path> find() {
        var named = System.getenv("LEXDELTA_SHARED");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isDirectory(folder.resolve("seeds")))
                .findFirst();
    }

    /** The folder; the test is skipped where there is none. */
    public static Path orSkip() {
        var found = find();
        Assumptions.assumeTrue(found.isPresent(), "skipped: the folder of real texts (shared) is not there");
        return found.orElseThrow();
    }
}
