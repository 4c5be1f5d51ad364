package dev.lexdelta.contract.notice;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;

/**
 * What happened to a regulation, thin enough to act on alone.
 *
 * @param id derived from what it tells; the one id on Kafka, in mail, in webhooks
 * @param history not fresh: never pushed
 * @param comparisons empty for a first draft and for a law without a known draft
 * @param changedText old and new wording of each paragraph and item that changed with certainty, for matching words
 * @param changedTextCut true when {@code changedText} was cut at 256 kB of UTF-8
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("Notice")
public record Notice(
        String id,
        NoticeKind kind,
        RegulationRef regulation,
        VersionHeader version,
        Dates dates,
        boolean history,
        Reason reason,
        List<NoticeComparison> comparisons,
        String changedText,
        boolean changedTextCut) {
    public Notice {
        comparisons = comparisons == null ? List.of() : List.copyOf(comparisons);
    }

    /** Without what serves matching only. */
    public Notice thin() {
        return new Notice(id, kind, regulation, version, dates, history, reason, comparisons, "", changedTextCut);
    }
}
