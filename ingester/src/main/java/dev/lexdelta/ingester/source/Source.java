package dev.lexdelta.ingester.source;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the web that publishes legal texts, as an operator declares it in YAML.
 *
 * @param name names the source in keys and logs; letters, digits, hyphen, dot and underscore
 * @param jurisdiction whose law it publishes, where all of it is of one; a hint only
 * @param list the page that links to the documents; null when they are listed here
 * @param documents addresses of single documents
 * @param document where a document's parts stand; null to find them
 * @param every time from the end of one crawl to the start of the next
 * @param pace least time between two requests to one host
 */
public record Source(
        String name,
        @Nullable String publisher,
        Trust trust,
        @Nullable Jurisdiction jurisdiction,
        @Nullable ListPage list,
        List<String> documents,
        @Nullable DocumentPage document,
        Duration every,
        Duration pace) {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PACE = Duration.ofSeconds(1);

    public Source {
        Check.that(
                name != null && name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}"),
                "name",
                name,
                "must be 1 to 100 letters, digits, hyphens, dots or underscores");
        trust = trust == null ? Trust.MIRROR : trust;
        Check.that(trust != Trust.UNKNOWN, "trust", trust, "must be OFFICIAL or MIRROR");
        Check.that(
                jurisdiction == null || known(jurisdiction),
                "jurisdiction.code",
                jurisdiction == null ? null : jurisdiction.code(),
                "must be six digits of GB/T 2260");
        Check.that(jurisdiction == null || jurisdiction.name() != null, "jurisdiction.name", null, "must be given");
        documents = documents == null ? List.of() : List.copyOf(documents);
        documents.forEach(url -> Check.url("documents", url));
        Check.that(
                (list == null) == !documents.isEmpty(),
                "list",
                list,
                "must be given where there are no documents, and only there");
        every = every == null ? EVERY : every;
        Check.between("every", every, Duration.ofMillis(1), Duration.ofDays(366));
        pace = pace == null ? PACE : pace;
        Check.between("pace", pace, Duration.ZERO, Duration.ofDays(1));
    }

    private static boolean known(Jurisdiction jurisdiction) {
        return jurisdiction.code() != null && jurisdiction.code().matches("\\d{6}");
    }

    /** What the normaliser may use where the text itself does not tell. */
    public Hints hints() {
        return document == null
                ? new Hints(jurisdiction, null, null)
                : new Hints(jurisdiction, document.body(), document.title());
    }
}
