package dev.lexdelta.notifier.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Stage;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook receives.
 *
 * @param type as in the type of the event: {@code promulgated}
 * @param timestamp ISO 8601: when the text was first seen
 * @param truncated whether something was left out to keep the size; all of it is behind the links
 */
record Payload(String type, String timestamp, boolean truncated, Data data) {
    /**
     * What happened.
     *
     * @param notice id of the notice, which is the id of the message, too
     */
    record Data(
            String notice,
            NoticeKind kind,
            RegulationRef regulation,
            Version version,
            Dates dates,
            List<Comparison> comparisons,
            Links links) {}

    record Version(
            String id,
            String title,
            Stage stage,
            @Nullable Consultation consultation,
            List<String> issuers,
            @Nullable String documentNumber,
            List<String> sources) {}

    record Comparison(
            @JsonProperty("change") String changeId,
            int revision,
            Transition transition,
            Summary summary,
            List<ArticleEffect> effects,
            Links links) {}

    /** Where the whole is; null where there is no such thing. */
    record Links(@Nullable URI change, @Nullable URI regulation) {}

    Payload with(Data cut) {
        return new Payload(type, timestamp, true, cut);
    }
}
