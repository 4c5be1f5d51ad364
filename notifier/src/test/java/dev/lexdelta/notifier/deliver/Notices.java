package dev.lexdelta.notifier.deliver;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Notices made by hand. */
public final class Notices {
    public static final String TITLE = "济南市公共数据条例";
    public static final ArticleEffect FINE =
            new ArticleEffect(Label.PENALTY, Direction.STRICTER, "五万元以下罚款", "十万元以下罚款", "8/p1", "8/p1", "fine");
    public static final Filter ALL =
            Filter.flat(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private Notices() {}

    public static Notice promulgated() {
        return notice(TITLE, "处十万元以下罚款", List.of(comparison("c1", Severity.MAJOR, FINE)));
    }

    public static Notice notice(String title, String changedText, List<NoticeComparison> comparisons) {
        return notice(NoticeKind.PROMULGATED, "370100", title, changedText, comparisons);
    }

    public static Notice notice(
            NoticeKind kind, String code, String title, String changedText, List<NoticeComparison> comparisons) {
        var dates = new Dates(
                null, LocalDate.of(2026, 5, 1), null, LocalDate.of(2026, 6, 5), LocalDate.of(2026, 7, 1), null);
        var source = new Provenance(
                "https://example.org/1.html",
                "济南人大",
                Trust.OFFICIAL,
                Instant.parse("2026-06-05T01:02:03Z"),
                null,
                "00");
        var version = new VersionHeader(
                "v1",
                "t1",
                title,
                Instrument.LOCAL_REGULATION,
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                List.of("济南市人民代表大会常务委员会"),
                null,
                dates,
                List.of(source));
        return new Notice(
                "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                kind,
                new RegulationRef("r1", title, new Jurisdiction(code, "")),
                version,
                dates,
                false,
                Reason.NEW,
                comparisons,
                changedText,
                false);
    }

    public static NoticeComparison comparison(String id, Severity severity, ArticleEffect... effects) {
        var summary = new Summary(
                Map.of(ChangeKind.MODIFIED, 1), 0, 0, 0, 0.9, severity, new Headline("修改一条", "1 article changed"));
        return new NoticeComparison(id, 1, Transition.DRAFT_TO_ENACTED, summary, List.of(effects));
    }

    public static Delivery delivery(Notice notice, ChannelKind channel, String sealed) {
        return new Delivery("s1", new Wish("mine", ALL, channel, "zh", true, sealed), notice, 1);
    }
}
