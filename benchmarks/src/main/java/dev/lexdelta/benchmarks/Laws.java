package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.differ.compare.Occasion;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Laws to measure with: real ones from the folder {@code shared} beside the checkout (or LEXDELTA_SHARED), and where it is
 * absent the example site's law with edited copies.
 */
final class Laws {
    /** Two versions of one law. */
    record Versions(LegalText old, LegalText fresh) {}

    private Laws() {}

    /** At most {@code most} real pairs, in the order of their names. */
    static List<Versions> pairs(int most) {
        var pairs = new ArrayList<Versions>();
        for (Path folder : folders("corpus/pairs")) {
            if (pairs.size() < most) {
                pairs.add(new Versions(read(version(folder, "old")), read(version(folder, "final"))));
            }
        }
        LegalText example = ExamplePages.text("law.html");
        return pairs.isEmpty() ? List.of(new Versions(example, EditedCopy.of(example))) : pairs;
    }

    /** A version in Markdown, or else in plain text. */
    private static Path version(Path folder, String name) {
        Path markdown = folder.resolve(name + ".md");
        return Files.exists(markdown) ? markdown : folder.resolve(name + ".txt");
    }

    /** The Civil Code; where it is absent a law of as many made-up articles. */
    static LegalText civilCode() {
        return shared("corpus/large/civil-code.md").map(Laws::read).orElseGet(() -> MadeUpLaw.varied(1_260));
    }

    private static Optional<Path> shared(String path) {
        String named = System.getenv("LEXDELTA_SHARED");
        Stream<Path> roots = named == null
                ? Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .map(at -> at.resolve("shared"))
                : Stream.of(Path.of(named));
        return roots.map(root -> root.resolve(path)).filter(Files::exists).findFirst();
    }

    /** Files of a folder, by the end of their names; none where the folder is absent. */
    static List<Path> files(String path, String end) {
        return list(path).stream().filter(file -> file.toString().endsWith(end)).toList();
    }

    private static List<Path> folders(String path) {
        return list(path).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(String path) {
        return shared(path)
                .map(root -> {
                    try (Stream<Path> entries = Files.list(root)) {
                        return entries.sorted().toList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(List.of());
    }

    private static LegalText read(Path file) {
        try {
            var raw = new RawDocument(
                    Files.readAllBytes(file),
                    file.toString(),
                    null,
                    Trust.MIRROR,
                    Instant.EPOCH,
                    file.toString().endsWith(".md") ? "text/markdown" : "text/plain",
                    "UTF-8",
                    Hints.NONE,
                    false);
            if (new Normalizer().normalize(raw) instanceof Normalized.Accepted accepted) {
                return accepted.text();
            }
            throw new IllegalStateException(file + " was refused");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Occasion occasion(LegalText law) {
        var regulation = new RegulationRef(null, law.title(), law.jurisdiction());
        return new Occasion(1, Reason.NEW, false, regulation, Transition.DRAFT_TO_ENACTED, null);
    }
}
