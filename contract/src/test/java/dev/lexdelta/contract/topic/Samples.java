package dev.lexdelta.contract.topic;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ArticleLink;
import dev.lexdelta.contract.change.ArticleRange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Rename;
import dev.lexdelta.contract.change.Renumbering;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.StaleCitation;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.change.VersionLink;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.regulation.ChangeSetRef;
import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.regulation.RegulationLink;
import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.DisabledReason;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Affected;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Companion;
import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.Effect;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of each shape with every field filled. */
final class Samples {
    private static final Instant SEEN = Instant.parse("2026-03-03T02:00:00Z");
    private static final Jurisdiction CITY = new Jurisdiction("370100", "济南市");
    private static final RegulationRef REF = new RegulationRef("0123456789abcdef0123456789abcdef", "济南市示例条例", CITY);
    private static final Provenance PROVENANCE =
            new Provenance("http://example.org/1.html", "市司法局", Trust.OFFICIAL, SEEN, "text/html", "ab".repeat(32));

    static final LegalText TEXT = text();
    static final Retracted RETRACTED = new Retracted(TEXT.id(), "wrong jurisdiction");
    static final ChangeSet CHANGE_SET = changeSet();
    static final Superseded SUPERSEDED = new Superseded(
            CHANGE_SET.id(),
            1,
            "0123456789abcdef0123456789abcdef",
            Transition.DRAFT_TO_ENACTED,
            List.of("fe".repeat(16)),
            Reason.LATE_ARRIVAL);
    static final Notice NOTICE = notice();
    static final Regulation REGULATION = regulation();
    static final Pin PIN = new Pin(TEXT.id(), "cd".repeat(16), true, "operator", SEEN, "same regulation, renamed");
    static final Fetch FETCH = new Fetch(
            "jinan",
            "http://example.org/1.html",
            SEEN,
            200,
            "\"e1\"",
            "Tue, 03 Mar 2026 02:00:00 GMT",
            "ab".repeat(32),
            TEXT.id(),
            "370100",
            1,
            "no answer",
            SEEN,
            5321,
            "lexdelta-normalizer/1",
            20,
            new Jurisdiction("370100", "济南市"));
    static final SourceHealth SOURCE_HEALTH = new SourceHealth(
            "jinan",
            "济南市人民代表大会常务委员会",
            new Jurisdiction("370100", "济南市"),
            "http://example.org/list.html",
            "robots.txt forbids crawling",
            SEEN,
            SEEN,
            SEEN,
            SEEN,
            2,
            "the list could not be had",
            20,
            "the list names 0 documents where it used to name 20",
            SEEN);
    static final Quarantined QUARANTINED = new Quarantined(
            "http://example.org/2.html",
            List.of(new Refusal("no-articles", "no article was found", 3)),
            "ef".repeat(32),
            "text/html",
            SEEN);

    static final Wish WISH = wish();
    static final Request REQUEST =
            new Request("ce".repeat(16), RequestKind.CHANGE, "5".repeat(32), 1, "legal", WISH, SEEN);
    static final Subscription SUBSCRIPTION = new Subscription(
            "5".repeat(32),
            2,
            "legal",
            SubscriptionState.ACTIVE,
            WISH,
            SEEN,
            SEEN.plusSeconds(60),
            new Verdict(REQUEST.id(), Outcome.ACCEPTED),
            new Disabled(DisabledReason.FAILING, SEEN.minusSeconds(432_000), "the target answered 500"));
    static final Token TOKEN = new Token("legal", Scope.SUBSCRIBER, SEEN);
    static final Attempt ATTEMPT = new Attempt(
            SUBSCRIPTION.id(),
            "0123456789abcdef0123456789abcdef",
            NOTICE.id(),
            2,
            SEEN,
            125,
            AttemptOutcome.FAILED,
            429,
            "the target answered 429",
            SEEN.plusSeconds(120),
            false);

    static final List<Object> ALL = List.of(
            TEXT,
            RETRACTED,
            CHANGE_SET,
            SUPERSEDED,
            NOTICE,
            REGULATION,
            PIN,
            FETCH,
            SOURCE_HEALTH,
            QUARANTINED,
            REQUEST,
            SUBSCRIPTION,
            TOKEN,
            ATTEMPT);

    private Samples() {}

    private static LegalText text() {
        var articles = List.of(
                new Article(
                        "1",
                        ArticleKind.ARTICLE,
                        "第一条",
                        "立法目的",
                        List.of(Paragraph.of(
                                "有下列情形之一的：", new Item("（一）", "甲；", List.of(new Item("1.", "乙。", List.of())))))),
                new Article(
                        "annex1",
                        ArticleKind.ANNEX,
                        "附件",
                        null,
                        List.of(new Paragraph("", List.of(), List.of(List.of("项目", "金额"), List.of("甲", "1000元"))))));
        var stage = new Stage(StageKind.CONSULTATION, 1, "征求意见稿");
        var textId = LegalText.textIdOf(articles);
        return new LegalText(
                LegalText.idOf(CITY, stage, textId),
                textId,
                "lexdelta-normalizer/1",
                true,
                "济南市示例条例",
                "济南市示例条例",
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                stage,
                new Consultation(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-04-02")),
                CITY,
                List.of("济南市司法局"),
                "济司〔2026〕1号",
                dates(),
                new DatesBasis(Basis.STATED, Basis.STATED, Basis.STATED, Basis.STATED, Basis.DERIVED, Basis.UNFILLED),
                List.of(new Division(DivisionLevel.CHAPTER, "第一章", "总则", "1", "1")),
                articles,
                List.of(new Companion("起草说明", "关于示例条例的起草说明", "http://example.org/note.html")),
                List.of(new Affected("济南市旧条例", "济政〔2001〕1号", Effect.REPEALS)),
                List.of(Repair.throughout("pinyin", 12), new Repair("1", "p1/i1", 0, 1, "?", "甲", "desync", false, 1)),
                List.of(PROVENANCE));
    }

    private static Dates dates() {
        return new Dates(
                LocalDate.parse("2026-03-03"),
                LocalDate.parse("2026-05-01"),
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-06-05"),
                LocalDate.parse("2026-07-01"),
                LocalDate.parse("2031-06-30"));
    }

    private static ChangeSet changeSet() {
        var inner = List.of(
                new Segment(Op.EQUAL, "甲", "1/p1", "2/p1", null, List.of(), true),
                new Segment(Op.INSERT, "乙", null, "2/p1", null, List.of(), false));
        var segments = List.of(
                new Segment(Op.MOVED_OUT, "甲", "1/p1", null, 1, List.of(), true),
                new Segment(Op.MOVED_IN, "甲乙", null, "2/p1", 1, inner, true),
                new Segment(Op.DELETE, "丙", "1/p2/i1", null, null, List.of(), true));
        var effect = new ArticleEffect(Label.PENALTY, Direction.STRICTER, "一千元", "二千元", "1/p1", "2/p1", "fine");
        return new ChangeSet(
                ChangeSet.idOf(TEXT.id(), "cd".repeat(16), Transition.DRAFT_TO_ENACTED),
                1,
                Reason.NEW,
                "lexdelta-engine/1",
                false,
                null,
                REF,
                Transition.DRAFT_TO_ENACTED,
                VersionHeader.of(TEXT),
                VersionHeader.of(TEXT),
                new VersionLink(0.97, List.of("same title"), false),
                summary(),
                List.of(new Renumbering(new ArticleRange("15", "80"), new ArticleRange("16", "81"))),
                List.of(new Rename("大数据局", "数据局", 12)),
                List.of(new StaleCitation("13/p1", "第十五条", "第十六条")),
                List.of(new ArticleLink("1", "2", 0.75, "identical")),
                List.of(new ArticleChange(
                        ChangeKind.MODIFIED,
                        List.of("1"),
                        List.of("2"),
                        true,
                        true,
                        0.75,
                        true,
                        Severity.MAJOR,
                        List.of(effect),
                        segments)));
    }

    private static Summary summary() {
        return new Summary(
                Map.of(ChangeKind.MODIFIED, 1),
                2,
                1,
                1,
                0.875,
                Severity.MAJOR,
                new Headline("修改一条", "1 article changed"));
    }

    private static Notice notice() {
        return new Notice(
                "0f".repeat(16),
                NoticeKind.PROMULGATED,
                REF,
                VersionHeader.of(TEXT),
                TEXT.dates(),
                false,
                Reason.NEW,
                List.of(new NoticeComparison(
                        CHANGE_SET.id(),
                        1,
                        Transition.DRAFT_TO_ENACTED,
                        summary(),
                        CHANGE_SET.changes().get(0).effects())),
                "甲\n乙",
                false);
    }

    private static Wish wish() {
        var inner = Filter.of(List.of(), List.of(flat(Severity.MAJOR), flat(null)), List.of(flat(null)));
        var filter = new Filter(
                List.of("370000"),
                List.of("0123456789abcdef0123456789abcdef"),
                List.of(Instrument.LOCAL_REGULATION),
                List.of("数据"),
                List.of("罚款"),
                List.of("吊销许可证"),
                List.of(NoticeKind.PROMULGATED),
                List.of(Transition.DRAFT_TO_ENACTED),
                List.of(new EffectFilter(Label.PENALTY, Direction.STRICTER), new EffectFilter(Label.SCOPE, null)),
                Severity.ORDINARY,
                0.25,
                List.of(inner),
                List.of(),
                List.of());
        return new Wish("fines in Shandong", filter, ChannelKind.WEBHOOK, "zh", true, "k1.AAAA");
    }

    /** As all filters were before they could stand in each other. */
    static Filter flat(@Nullable Severity leastSeverity) {
        return Filter.flat(
                List.of("370000"),
                List.of("0123456789abcdef0123456789abcdef"),
                List.of(Instrument.LOCAL_REGULATION),
                List.of("数据"),
                List.of("罚款"),
                List.of(NoticeKind.PROMULGATED),
                List.of(Transition.DRAFT_TO_ENACTED),
                List.of(new EffectFilter(Label.PENALTY, Direction.STRICTER), new EffectFilter(Label.SCOPE, null)),
                leastSeverity);
    }

    private static Regulation regulation() {
        return new Regulation(
                "0123456789abcdef0123456789abcdef",
                "济南市示例条例",
                List.of("济南市示例条例"),
                CITY,
                List.of(VersionHeader.of(TEXT)),
                List.of(new RegulationLink(
                        TEXT.id(), "cd".repeat(16), 0.97, List.of("same title"), LinkState.LINKED, false)),
                List.of(new ChangeSetRef(CHANGE_SET.id(), 1, TEXT.id(), "cd".repeat(16), Transition.DRAFT_TO_ENACTED)),
                List.of(new Repeal("ef".repeat(16), "济南市另一示例条例", LocalDate.parse("2031-07-01"))),
                "1123456789abcdef0123456789abcdef");
    }
}
