package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalized.Accepted;
import dev.lexdelta.ingester.normalize.Normalized.Refused;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.Publisher;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in one document: into the archive, through the normaliser, out to the topics. Thread-safe. */
public final class Intake {
    /** Largest version that is published, in bytes of JSON. */
    static final int MAX_TEXT_BYTES = 2 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int STATUS_OK = 200;
    private static final URI NOWHERE = URI.create("");

    /**
     * What became of a document.
     *
     * @param state what is known of its address now
     * @param news whether a text was published that was not there before
     * @param delivery completes when the topics have it, with a {@link PublishException} when they do not
     */
    public record Taken(Normalized normalized, Fetch state, boolean news, CompletableFuture<Void> delivery) {}

    private final Archive archive;
    private final Function<RawDocument, Normalized> normalizer;
    private final Publisher publisher;

    public Intake(Archive archive, Function<RawDocument, Normalized> normalizer, Publisher publisher) {
        this.archive = archive;
        this.normalizer = normalizer;
        this.publisher = publisher;
    }

    /**
     * Takes in a document that somebody handed over, and returns when it is published or quarantined.
     *
     * @param source under which name its address is remembered
     * @param last what was last seen of its address; null when it never was. The same text again is no news
     * @throws IOException when the archive cannot be written
     */
    public Taken take(String source, RawDocument document, @Nullable Fetch last) throws IOException, PublishException {
        var sha256 = Ids.sha256(document.bytes());
        var body = new Body(STATUS_OK, document.bytes(), null, null, null, null, NOWHERE);
        var state = Sightings.document(source, document.url(), last, body, sha256, document.fetchedAt());
        try {
            var taken = take(document, state, false);
            Deliveries.await(taken.delivery());
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PublishException.interrupted(e);
        }
    }

    /**
     * Tells that an address that somebody named gave no document, and returns when that is in quarantine.
     *
     * @param last what was last seen of the address; null when it never was
     */
    public void refuse(String source, String url, @Nullable Fetch last, Failed failed, Instant now)
            throws PublishException {
        var state = Sightings.failure(source, url, last, failed, now);
        var reasons = List.of(Refusal.of(failed.code(), failed.sentence()));
        try {
            Deliveries.await(
                    publisher.publish(new Entry.Refusal(new Quarantined(url, reasons, null, null, now), state)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PublishException.interrupted(e);
        }
    }

    /**
     * Takes in a document of a crawl.
     *
     * @param state what was seen of its address, with the version last published from there; the same again is no news
     * @param wary whether a text much shorter than the last one of its address is refused
     * @throws IOException when the archive cannot be written
     */
    Taken take(RawDocument document, Fetch state, boolean wary) throws IOException, InterruptedException {
        archive.store(document.bytes());
        var limited = limited(normalized(document), document);
        var normalized = wary ? Shrinkage.checked(limited, document, state.length()) : limited;
        return normalized instanceof Accepted accepted ? accept(accepted, state) : refuse((Refused) normalized, state);
    }

    private Taken accept(Accepted accepted, Fetch seen) throws InterruptedException {
        var text = accepted.text();
        var state = Sightings.withVersion(seen, text, Shrinkage.length(text));
        var same = text.id().equals(seen.versionId());
        var delivery = publisher
                .publish(same ? new Entry.Sighting(state) : version(text, seen, state))
                .thenRun(() -> LOG.info(
                        "{} {} {} ({} articles) from {}",
                        same ? "same text" : "published",
                        text.id(),
                        text.title(),
                        text.articles().size(),
                        state.url()));
        return new Taken(accepted, state, !same, delivery);
    }

    // rule: bytes that are read again as the law of another place are no second text; the first reading is taken back
    private static Entry version(LegalText text, Fetch seen, Fetch state) {
        var last = seen.versionId();
        var key = seen.versionKey();
        boolean sameBytes = seen.changedAt() != null && seen.changedAt().isBefore(seen.fetchedAt());
        if (last == null || key == null || !sameBytes || key.equals(state.versionKey())) {
            return new Entry.Version(text, state);
        }
        var wrong = new Retracted(last, "read again as a text of " + state.versionKey());
        return new Entry.Placement(key, wrong, List.of(text), List.of(state));
    }

    private Taken refuse(Refused refused, Fetch seen) throws InterruptedException {
        var state = Sightings.refused(seen, Normalizer.NAME);
        var delivery = publisher
                .publish(new Entry.Refusal(refused.quarantined(), state))
                .thenRun(() -> refused.quarantined()
                        .reasons()
                        .forEach(reason ->
                                LOG.warn("quarantined {}: {}: {}", state.url(), reason.code(), reason.message())));
        return new Taken(refused, state, false, delivery);
    }

    /** A fault of ours in one document must not keep the others waiting: it is told and quarantined. */
    private Normalized normalized(RawDocument document) {
        try {
            return normalizer.apply(document);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("the normaliser failed on {}", document.url(), e);
            return refused(
                    document,
                    "normalizer-failed",
                    "the normaliser failed: " + e.getClass().getSimpleName());
        }
    }

    private static Normalized limited(Normalized normalized, RawDocument document) {
        return normalized instanceof Accepted accepted && size(accepted.text()) > MAX_TEXT_BYTES
                ? refused(document, "too-large", "the text has more than %d bytes of JSON".formatted(MAX_TEXT_BYTES))
                : normalized;
    }

    private static int size(LegalText text) {
        return Json.MAPPER.writeValueAsBytes(text).length;
    }

    static Refused refused(RawDocument document, String code, String message) {
        return new Refused(new Quarantined(
                document.url(),
                List.of(Refusal.of(code, message)),
                Ids.sha256(document.bytes()),
                document.mediaType(),
                document.fetchedAt()));
    }
}
