package dev.lexdelta.ingester.source;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.fetch.Address;
import dev.lexdelta.ingester.normalize.Hints;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that publishes legal texts, as an operator declares it in YAML; docs/sources.md explains the keys. Exactly one of
 * list, api, feed, folder and documents tells where its documents are.
 *
 * @param name names the source in keys and logs; letters, digits, hyphen, dot and underscore
 * @param off why it is switched off; null when it is watched
 * @param jurisdiction whose law it publishes, where all of it is of one; a hint only
 * @param stage how far its texts have come, where all of them are at one; a hint only
 * @param encoding charset of its pages, where their servers do not tell or tell it wrong
 * @param document where a document's parts stand; by default they are found
 * @param schedule when it is crawled, as crontab writes it, in the time of Asia/Shanghai; null for every
 * @param every by default an hour: time from the end of one crawl to the start of the next
 * @param recheck least time until a document that is known is asked for again
 * @param pace least time between two requests to one host
 */
public record Source(
        String name,
        @Nullable String off,
        @Nullable String publisher,
        Trust trust,
        @Nullable Jurisdiction jurisdiction,
        @Nullable StageKind stage,
        @Nullable String encoding,
        @Nullable ListPage list,
        @Nullable JsonApi api,
        @Nullable Feed feed,
        @Nullable String folder,
        List<String> documents,
        DocumentPage document,
        @Nullable String schedule,
        @Nullable Duration every,
        Duration recheck,
        Duration pace) {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration RECHECK = Duration.ofDays(1);
    private static final Duration PACE = Duration.ofSeconds(1);

    public Source {
        Check.that(
                name != null && name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}"),
                "name",
                name,
                "must be 1 to 100 letters, digits, hyphens, dots or underscores");
        Check.that(off == null || !off.isBlank(), "off", off, "must say why");
        trust = trust == null ? Trust.MIRROR : trust;
        Check.that(trust != Trust.UNKNOWN, "trust", trust, "must be OFFICIAL or MIRROR");
        checkJurisdiction(jurisdiction);
        Check.that(stage != StageKind.UNKNOWN, "stage", stage, "must be a stage of design");
        Check.charset("encoding", encoding);
        documents = documents == null ? List.of() : List.copyOf(documents);
        documents.forEach(url -> Check.url("documents", url));
        checkFolder(folder);
        var kinds = Stream.of(list, api, feed, folder, documents.isEmpty() ? null : documents)
                .filter(Objects::nonNull)
                .count();
        Check.that(kinds == 1, "list", list, "exactly one of list, api, feed, folder and documents must be given");
        document = document == null ? DocumentPage.ANY : document;
        checkSchedule(schedule, every);
        Check.between("every", every == null ? EVERY : every, Duration.ofMillis(1), Duration.ofDays(366));
        recheck = recheck == null ? RECHECK : recheck;
        Check.between("recheck", recheck, Duration.ZERO, Duration.ofDays(366));
        pace = pace == null ? PACE : pace;
        Check.between("pace", pace, Duration.ZERO, Duration.ofDays(1));
    }

    private static void checkJurisdiction(@Nullable Jurisdiction jurisdiction) {
        if (jurisdiction == null) {
            return;
        }
        var code = jurisdiction.code();
        Check.that(
                code != null && code.matches("\\d{6}"), "jurisdiction.code", code, "must be six digits of GB/T 2260");
        Check.that(jurisdiction.name() != null, "jurisdiction.name", null, "must be given");
    }

    private static void checkFolder(@Nullable String folder) {
        try {
            Check.that(folder == null || !Path.of(folder).toString().isEmpty(), "folder", folder, "must be a path");
        } catch (InvalidPathException e) {
            Check.that(false, "folder", folder, "that is no path: " + e.getReason());
        }
    }

    private static void checkSchedule(@Nullable String schedule, @Nullable Duration every) {
        if (schedule == null) {
            return;
        }
        Check.that(every == null, "every", every, "only one of schedule and every can be given");
        try {
            Cron.parse(schedule);
        } catch (IllegalArgumentException e) {
            Check.that(false, "schedule", schedule, "must be as crontab has it: " + e.getMessage());
        }
    }

    /** Where the documents are. */
    public Listing listing() {
        return Stream.<Listing>of(list, api, feed, folder == null ? null : new Listing.Folder(Path.of(folder)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new Listing.Documents(documents));
    }

    /** Where it is watched, for people. */
    public String address() {
        return Stream.of(
                        list == null ? null : list.url(),
                        api == null ? null : api.url(),
                        feed == null ? null : feed.url(),
                        folder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> documents.get(0));
    }

    /** Every http address that the operator named himself. */
    public List<String> named() {
        return folder == null && documents.isEmpty() ? List.of(address()) : documents;
    }

    /**
     * The partition of lexdelta.fetches, out of so many, whose owner crawls it. Sources of one host have one partition, so
     * that its pace is kept however many ingesters there are.
     */
    public int partition(int of) {
        var home = named().stream()
                .flatMap(url -> Address.parse(url).stream())
                .map(URI::getHost)
                .findFirst();
        return Math.floorMod(home.orElse(name).hashCode(), of);
    }

    /** How long from the end of a crawl to the start of the next. */
    public Duration next(Instant now) {
        return schedule == null ? interval() : Cron.parse(schedule).wait(now);
    }

    /** Time between two crawls, about. */
    public Duration interval() {
        return every == null ? EVERY : every;
    }

    /** What the normaliser may use where the text itself does not tell. */
    public Hints hints() {
        return new Hints(jurisdiction, stage, document.body(), document.title());
    }

    /** The same, the folder being relative to that of the file. */
    Source relativeTo(Path file) {
        return folder == null
                ? this
                : new Source(
                        name,
                        off,
                        publisher,
                        trust,
                        jurisdiction,
                        stage,
                        encoding,
                        list,
                        api,
                        feed,
                        file.resolveSibling(folder).toString(),
                        documents,
                        document,
                        schedule,
                        every,
                        recheck,
                        pace);
    }
}
