package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Pages of the example site, as a crawler gets them. */
final class ExamplePages {
    private ExamplePages() {}

    static RawDocument page(String name) {
        try (var resource = ExamplePages.class.getResourceAsStream("/example-site/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("the example site lacks " + name);
            }
            return new RawDocument(
                    resource.readAllBytes(),
                    name,
                    null,
                    Trust.OFFICIAL,
                    Instant.EPOCH,
                    "text/html",
                    null,
                    Hints.NONE,
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LegalText text(String name) {
        return ((Normalized.Accepted) new Normalizer().normalize(page(name))).text();
    }
}
