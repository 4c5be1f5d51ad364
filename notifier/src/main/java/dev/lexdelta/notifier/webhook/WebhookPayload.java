package dev.lexdelta.notifier.webhook;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.webhook.Payload.Comparison;
import dev.lexdelta.notifier.webhook.Payload.Data;
import dev.lexdelta.notifier.webhook.Payload.Links;
import dev.lexdelta.notifier.webhook.Payload.Version;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a webhook receives it: the same for every subscriber, under 20 kB, cut down in a fixed order when it would
 * be more.
 */
final class WebhookPayload {
    /** Bytes of UTF-8. */
    static final int MOST_BYTES = 20_000;

    private final URI base;
    private volatile @Nullable Written last;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(Notice notice, byte[] bytes) {}

    /** @param base address under which the API answers, without the version */
    WebhookPayload(URI base) {
        this.base = URI.create(base.toString().replaceFirst("/+$", "") + "/v1/");
    }

    @SuppressWarnings("ReferenceEquality") // the queues hand out the same one to all
    byte[] of(Notice notice) {
        var known = last;
        if (known == null || known.notice() != notice) { // what many are told of is written once
            known = new Written(notice, written(notice));
            last = known;
        }
        return known.bytes();
    }

    private byte[] written(Notice notice) {
        var payload = payload(notice);
        var bytes = Json.MAPPER.writeValueAsBytes(payload);
        for (var cut : Cuts.IN_ORDER) {
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
            payload = payload.with(cut.apply(payload.data()));
            bytes = Json.MAPPER.writeValueAsBytes(payload);
        }
        return bytes;
    }

    private Payload payload(Notice notice) {
        var type = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var comparisons = notice.comparisons().stream().map(this::comparison).toList();
        var main = comparisons.isEmpty() ? null : comparisons.get(0).links().change();
        return new Payload(
                type,
                seen(notice.version()).toString(),
                false,
                new Data(
                        notice.id(),
                        notice.kind(),
                        notice.regulation(),
                        version(notice.version()),
                        notice.dates(),
                        comparisons,
                        new Links(main, link("regulations", notice.regulation().id()))));
    }

    private Comparison comparison(NoticeComparison comparison) {
        return new Comparison(
                comparison.changeId(),
                comparison.revision(),
                comparison.transition(),
                comparison.summary(),
                comparison.effects(),
                new Links(link("changes", comparison.changeId()), null));
    }

    private static Version version(VersionHeader version) {
        return new Version(
                version.id(),
                version.title(),
                version.stage(),
                version.consultation(),
                version.issuers(),
                version.documentNumber(),
                version.provenance().stream().map(Provenance::url).toList());
    }

    // rule: the event happened when its text was first seen; a repeat says the same
    private static Instant seen(VersionHeader version) {
        return version.provenance().stream()
                .map(Provenance::fetchedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private @Nullable URI link(String collection, @Nullable String id) {
        return id == null ? null : base.resolve(collection + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }
}
