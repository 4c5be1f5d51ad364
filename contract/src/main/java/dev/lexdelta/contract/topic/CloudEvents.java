package dev.lexdelta.contract.topic;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.VersionEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of an event in CloudEvents binary mode, with extensions to filter on without opening the value. All events
 * that follow from one version share its trace: a version id is a valid W3C trace id.
 */
public final class CloudEvents {
    private static final String INGESTER = "/lexdelta/ingester";
    private static final String DIFFER = "/lexdelta/differ";

    private CloudEvents() {}

    /** Headers of a record of lexdelta.versions; the same version seen at another place is another event. */
    public static Headers of(VersionEvent event, String jurisdiction, Instant time) {
        var headers = event instanceof LegalText text
                ? event("version", Ids.of(text.id(), seen(text)), INGESTER, text.id(), text.id(), time)
                : event("retracted", Ids.of("retracted", event.id()), INGESTER, event.id(), event.id(), time);
        return with(headers, "ce_lexjurisdiction", jurisdiction);
    }

    /** Headers of a record of lexdelta.changes; {@code trace} is the version that caused it. */
    public static Headers of(ChangeEvent event, String jurisdiction, String trace, Instant time) {
        if (event instanceof ChangeSet set) {
            var id = Ids.of(set.id(), String.valueOf(set.revision()));
            var headers = event("changeset", id, DIFFER, set.id(), trace, time);
            with(headers, "ce_lexregulation", set.regulation().id());
            with(headers, "ce_lexjurisdiction", jurisdiction);
            with(headers, "ce_lextransition", name(set.transition()));
            with(headers, "ce_lexseverity", set.summary().severity().name());
            return with(headers, "ce_lexlabels", labels(set.changes().stream().flatMap(c -> c.effects().stream())));
        }
        var superseded = (Superseded) event;
        var id = Ids.of("superseded", superseded.id(), String.valueOf(superseded.revision()));
        var headers = event("superseded", id, DIFFER, superseded.id(), trace, time);
        with(headers, "ce_lexregulation", superseded.regulation());
        with(headers, "ce_lexjurisdiction", jurisdiction);
        return with(headers, "ce_lextransition", superseded.transition().name());
    }

    /** Headers of a record of lexdelta.notices; {@code trace} is the version that caused it. */
    public static Headers of(Notice notice, String trace, Instant time) {
        var type = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var headers = event(type, notice.id(), DIFFER, notice.version().id(), trace, time);
        var comparisons = notice.comparisons();
        with(headers, "ce_lexregulation", notice.regulation().id());
        with(headers, "ce_lexjurisdiction", notice.regulation().jurisdiction().code());
        with(
                headers,
                "ce_lextransition",
                join(comparisons.stream().map(c -> c.transition().name())));
        with(
                headers,
                "ce_lexseverity",
                comparisons.stream()
                        .map(c -> c.summary().severity())
                        .min(Comparator.naturalOrder())
                        .map(Enum::name)
                        .orElse(null));
        return with(
                headers,
                "ce_lexlabels",
                labels(comparisons.stream().map(NoticeComparison::effects).flatMap(List::stream)));
    }

    private static String seen(LegalText text) {
        return text.provenance().stream().map(Provenance::sha256).collect(Collectors.joining(","))
                + text.provenance().stream().map(Provenance::url).collect(Collectors.joining(","));
    }

    private static Headers event(String type, String id, String source, String subject, String trace, Instant time) {
        var headers = new RecordHeaders();
        with(headers, "ce_specversion", "1.0");
        with(headers, "ce_id", id);
        with(headers, "ce_type", "dev.lexdelta." + type + ".v1");
        with(headers, "ce_source", source);
        with(headers, "ce_subject", subject);
        with(headers, "ce_time", time.toString());
        with(headers, "content-type", "application/json");
        return with(headers, "traceparent", "00-" + trace + "-" + id.substring(0, 16) + "-01");
    }

    private static Headers with(Headers headers, String name, @Nullable String value) {
        return value == null || value.isEmpty() ? headers : headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String name(@Nullable Transition transition) {
        return transition == null ? null : transition.name();
    }

    private static String labels(Stream<ArticleEffect> effects) {
        return join(effects.map(ArticleEffect::label).map(Label::name));
    }

    private static String join(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct().sorted().collect(Collectors.joining(","));
    }
}
