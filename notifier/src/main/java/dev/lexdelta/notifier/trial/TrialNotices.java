package dev.lexdelta.notifier.trial;

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
import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The notice of each scenario, of a regulation of a city that does not exist. Its ids are new each time, so that a receiver
 * that knows repeats takes it; its links lead nowhere.
 */
public final class TrialNotices {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TITLE = "示例市犬只登记条例（测试）";
    private static final String CITY = "示例市";
    private static final Stage LAW = new Stage(StageKind.PROMULGATED, 1, "");
    private static final Stage DRAFT = new Stage(StageKind.CONSULTATION, 1, "征求意见稿");
    private static final int WINDOW_DAYS = 30;
    private static final int MANY = 40;
    private static final int LONG = 600;

    private static final ArticleEffect LOWER_FINE = new ArticleEffect(
            Label.PENALTY, Direction.LOOSER, "处二千元以上五千元以下罚款", "处五百元以上二千元以下罚款", "21/p1", "21/p1", "fine");
    private static final ArticleEffect NEW_DUTY =
            new ArticleEffect(Label.DUTY, Direction.STRICTER, null, "养犬人应当每年为犬只接种疫苗", null, "9/p1", "duty");

    private final Scenario scenario;
    private final String seed;
    private final Instant now;
    private final LocalDate today;

    private TrialNotices(Scenario scenario, Instant now) {
        this.scenario = scenario;
        this.seed = now.toString();
        this.now = now;
        this.today = now.atZone(ZONE).toLocalDate();
    }

    public static Notice of(Scenario scenario, Instant now) {
        return new TrialNotices(scenario, now).notice();
    }

    private Notice notice() {
        return switch (scenario) {
            case CONSULTATION_OPENED -> notice(NoticeKind.CONSULTATION_OPENED, Reason.NEW, List.of());
            case PENALTY_LOWER -> law(comparison(summary(1, 0, Severity.MAJOR), LOWER_FINE));
            case SPLIT -> law(comparison(split(), NEW_DUTY));
            case RENUMBER_ONLY -> law(comparison(renumbered()));
            case REVISED ->
                notice(
                        NoticeKind.COMPARISON_REVISED,
                        Reason.LATE_ARRIVAL,
                        List.of(comparison(2, "", summary(1, 0, Severity.MAJOR), List.of(LOWER_FINE))));
            case WITHDRAWN -> notice(NoticeKind.WITHDRAWN, Reason.RETRACTED, List.of());
            case REPEALED -> notice(NoticeKind.REPEALED, Reason.NEW, List.of());
            case UNCERTAIN -> law(comparison(summary(1, 2, Severity.ORDINARY), NEW_DUTY));
            case OVERSIZE -> notice(NoticeKind.PROMULGATED, Reason.NEW, oversize());
        };
    }

    private Notice law(NoticeComparison comparison) {
        return notice(NoticeKind.PROMULGATED, Reason.NEW, List.of(comparison));
    }

    private Notice notice(NoticeKind kind, Reason reason, List<NoticeComparison> comparisons) {
        var version = version(kind);
        return new Notice(
                id("notice"),
                kind,
                new RegulationRef(id("regulation"), TITLE, new Jurisdiction("000000", CITY)),
                version,
                version.dates(),
                false,
                reason,
                comparisons,
                "",
                false);
    }

    private VersionHeader version(NoticeKind kind) {
        var isDraft = kind == NoticeKind.CONSULTATION_OPENED;
        return new VersionHeader(
                id("version"),
                id("text"),
                TITLE,
                Instrument.LOCAL_REGULATION,
                isDraft ? DRAFT : LAW,
                isDraft ? new Consultation(today, today.plusDays(WINDOW_DAYS)) : null,
                List.of("示例市人民代表大会常务委员会"),
                null,
                dates(kind),
                List.of(source()));
    }

    private Dates dates(NoticeKind kind) {
        return switch (kind) {
            case CONSULTATION_OPENED -> new Dates(today, null, null, null, null, null);
            case REPEALED -> new Dates(null, null, null, today.minusYears(9), today.minusYears(9), today);
            default -> new Dates(today, today.minusDays(WINDOW_DAYS), null, today, today.plusDays(WINDOW_DAYS), null);
        };
    }

    private Provenance source() {
        return new Provenance(
                "https://example.org/lexdelta-test/" + scenario.word() + ".html",
                CITY,
                Trust.OFFICIAL,
                now,
                "text/html",
                Ids.sha256(new byte[0]));
    }

    private NoticeComparison comparison(Summary summary, ArticleEffect... effects) {
        return comparison(1, "", summary, List.of(effects));
    }

    private NoticeComparison comparison(int revision, String which, Summary summary, List<ArticleEffect> effects) {
        return new NoticeComparison(id("change" + which), revision, Transition.DRAFT_TO_ENACTED, summary, effects);
    }

    private static Summary summary(int modified, int uncertain, Severity severity) {
        return new Summary(
                Map.of(ChangeKind.UNCHANGED, 24, ChangeKind.MODIFIED, modified),
                uncertain,
                0,
                0,
                0.96,
                severity,
                new Headline("修改 " + modified + " 条", modified == 1 ? "1 article modified" : modified + " modified"));
    }

    private static Summary split() {
        return new Summary(
                Map.of(ChangeKind.UNCHANGED, 23, ChangeKind.SPLIT, 1),
                0,
                0,
                16,
                0.98,
                Severity.ORDINARY,
                new Headline("第八条拆分为第八条、第九条", "Article 8 split into Articles 8 and 9"));
    }

    private static Summary renumbered() {
        return new Summary(
                Map.of(ChangeKind.UNCHANGED, 23, ChangeKind.REFERENCES_ONLY, 2),
                0,
                0,
                15,
                1,
                Severity.EDITORIAL,
                new Headline("仅条号调整", "Only numbers changed"));
    }

    // far more than a payload holds, so that a receiver sees what a cut one looks like
    private List<NoticeComparison> oversize() {
        var effects = Collections.nCopies(
                10,
                new ArticleEffect(
                        Label.PENALTY,
                        Direction.UNCLEAR,
                        longWording(LOWER_FINE.oldWording()),
                        longWording(LOWER_FINE.newWording()),
                        "21/p1",
                        "21/p1",
                        "fine"));
        return IntStream.range(0, MANY)
                .mapToObj(i -> comparison(1, "-" + i, summary(MANY, 0, Severity.MAJOR), effects))
                .toList();
    }

    private static String longWording(@Nullable String wording) {
        return (wording + "；").repeat(LONG / 10);
    }

    private String id(String what) {
        return Ids.of("trial", what, scenario.word(), seed);
    }
}
