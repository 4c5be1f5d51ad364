package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
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
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.change.VersionLink;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Consultation;
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
import org.jspecify.annotations.Nullable;

/** Small events made by hand, with every kind of change in them. */
final class Samples {
    static final String TITLE = "云川市公共数据条例";

    private Samples() {}

    static Segment equal(String text, String from, String to) {
        return new Segment(Op.EQUAL, text, from, to, null, List.of(), true);
    }

    static Segment insert(String text, String to) {
        return new Segment(Op.INSERT, text, null, to, null, List.of(), true);
    }

    static Segment delete(String text, String from) {
        return new Segment(Op.DELETE, text, from, null, null, List.of(), true);
    }

    static Segment out(String text, String from, int move) {
        return new Segment(Op.MOVED_OUT, text, from, null, move, List.of(), true);
    }

    static Segment in(String text, String to, int move, Segment... inner) {
        return new Segment(Op.MOVED_IN, text, null, to, move, List.of(inner), true);
    }

    static ArticleChange change(
            ChangeKind kind, List<String> from, List<String> to, Severity severity, Segment... segments) {
        return new ArticleChange(
                kind, from, to, !from.equals(to), false, 0.9, true, severity, List.of(), List.of(segments));
    }

    private static ArticleChange with(ArticleChange change, boolean moved, boolean certain, ArticleEffect... effects) {
        return new ArticleChange(
                change.kind(),
                change.from(),
                change.to(),
                change.renumbered(),
                moved,
                change.similarity(),
                certain,
                change.severity(),
                List.of(effects),
                change.segments());
    }

    static final ArticleEffect FINE = new ArticleEffect(
            Label.PENALTY, Direction.STRICTER, "五万元以上二十万元以下罚款", "十万元以上五十万元以下罚款", "8/p1", "8/p1", "fine");
    static final ArticleEffect DEADLINE =
            new ArticleEffect(Label.DEADLINE, Direction.UNCLEAR, "三十日", "十五个工作日", "1/p2", "1/p2", "term");
    static final ArticleEffect CHARGES =
            new ArticleEffect(Label.AMOUNT, Direction.NEUTRAL, "收费标准由市价格主管部门制定", null, "6/p1", null, "amount");

    private static ArticleChange deadline() {
        return with(
                change(
                        ChangeKind.MODIFIED,
                        List.of("1"),
                        List.of("1"),
                        Severity.ORDINARY,
                        equal("公共数据实行统一目录管理，公共管理和服务机构应当按照规范编制本单位公共数据目录。", "1/p1", "1/p1"),
                        equal("公共管理和服务机构的职责或者数据发生变化的，应当自变化之日起", "1/p2", "1/p2"),
                        delete("三十日", "1/p2"),
                        insert("十五个工作日", "1/p2"),
                        equal("内更新目录，并通过市公共数据平台向社会公布更新情况和更新的理由。", "1/p2", "1/p2")),
                false,
                true,
                DEADLINE);
    }

    private static ArticleChange item() {
        return change(
                ChangeKind.MODIFIED,
                List.of("2"),
                List.of("2"),
                Severity.ORDINARY,
                equal("下列公共数据应当优先开放：", "2/p1", "2/p1"),
                equal("（一）与公共安全、交通出行密切相关的数据；", "2/p1/i1", "2/p1/i1"),
                insert("（二）教育、医疗、养老、托育等公共服务资源分布数据；", "2/p1/i2"),
                equal("（", "2/p1/i2", "2/p1/i3"),
                delete("二", "2/p1/i2"),
                insert("三", "2/p1/i3"),
                equal("）法律、法规规定应当优先开放的其他数据。", "2/p1/i2", "2/p1/i3"),
                out("开放清单应当每年更新。", "2/p2", 1));
    }

    private static ArticleChange split() {
        return change(
                ChangeKind.SPLIT,
                List.of("3"),
                List.of("3", "4"),
                Severity.ORDINARY,
                equal("公共数据分为无条件共享、有条件共享和不予共享三类。", "3/p1", "3/p1"),
                equal("申请共享数据的，数据提供单位应当在五个工作日内答复", "3/p2", "4/p1"),
                insert("；不同意的，应当书面说明理由", "4/p1"),
                equal("。", "3/p2", "4/p1"));
    }

    private static ArticleChange merge() {
        return change(
                ChangeKind.MERGED,
                List.of("4", "5"),
                List.of("5"),
                Severity.EDITORIAL,
                equal("公共管理和服务机构对本单位数据的质量负责。", "4/p1", "5/p1"),
                equal("认为公共数据存在错误的，可以提出异议。", "5/p1", "5/p2"),
                in(
                        "开放清单应当每半年更新。",
                        "5/p3",
                        1,
                        equal("开放清单应当每", "2/p2", "5/p3"),
                        delete("年", "2/p2"),
                        insert("半年", "5/p3"),
                        equal("更新。", "2/p2", "5/p3")));
    }

    private static ArticleChange removed() {
        return with(
                change(
                        ChangeKind.REMOVED,
                        List.of("6"),
                        List.of(),
                        Severity.ORDINARY,
                        delete("运营单位提供数据产品和服务的收费标准由市价格主管部门制定，并向社会公布。", "6/p1")),
                false,
                true,
                CHARGES);
    }

    private static ArticleChange added() {
        return change(
                ChangeKind.ADDED,
                List.of(),
                List.of("6"),
                Severity.MAJOR,
                insert("公共管理和服务机构推行智能化服务，应当保留现场办理、电话咨询等传统服务方式，不得强制使用智能终端。", "6/p1"));
    }

    private static ArticleChange fine() {
        return with(
                change(
                        ChangeKind.MODIFIED,
                        List.of("8"),
                        List.of("8"),
                        Severity.MAJOR,
                        equal("违反本条例规定的，由市", "8/p1", "8/p1"),
                        delete("大数据发展管理部门", "8/p1"),
                        insert("数据主管部门", "8/p1"),
                        equal("责令改正，并处", "8/p1", "8/p1"),
                        delete("五万元以上二十万元以下", "8/p1"),
                        insert("十万元以上五十万元以下", "8/p1"),
                        equal("罚款。", "8/p1", "8/p1")),
                false,
                true,
                FINE);
    }

    private static ArticleChange uncertain() {
        return with(
                change(
                        ChangeKind.MODIFIED,
                        List.of("10"),
                        List.of("10"),
                        Severity.EDITORIAL,
                        equal("有关部门应当推进产业链式", "10/p1", "10/p1"),
                        new Segment(Op.DELETE, "〓〓", "10/p1", null, null, List.of(), false),
                        new Segment(Op.INSERT, "集群", null, "10/p1", null, List.of(), false),
                        equal("发展。", "10/p1", "10/p1")),
                false,
                false);
    }

    static VersionHeader draft() {
        return header(
                "a",
                new Stage(StageKind.READING, 2, "草案二次审议稿征求意见稿"),
                new Consultation(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)),
                "云川市人民代表大会常务委员会法制工作委员会",
                null,
                new Dates(LocalDate.of(2025, 8, 29), null, null, null, null, null));
    }

    static VersionHeader law() {
        return header(
                "b",
                new Stage(StageKind.PROMULGATED, 1, ""),
                null,
                "云川市人民代表大会常务委员会",
                "第十八号",
                new Dates(
                        null,
                        LocalDate.of(2025, 11, 27),
                        LocalDate.of(2026, 1, 15),
                        LocalDate.of(2026, 1, 22),
                        LocalDate.of(2026, 3, 1),
                        null));
    }

    private static VersionHeader header(
            String id,
            Stage stage,
            @Nullable Consultation consultation,
            String issuer,
            @Nullable String number,
            Dates dates) {
        var source = new Provenance(
                "https://lifa.yunchuan.example/" + id + ".html", null, Trust.OFFICIAL, Instant.EPOCH, null, "00");
        return new VersionHeader(
                id,
                id,
                TITLE,
                Instrument.LOCAL_REGULATION,
                stage,
                consultation,
                List.of(issuer),
                number,
                dates,
                List.of(source));
    }

    static Summary summary() {
        return new Summary(
                Map.of(
                        ChangeKind.MODIFIED, 3,
                        ChangeKind.ADDED, 1,
                        ChangeKind.REMOVED, 1,
                        ChangeKind.SPLIT, 1,
                        ChangeKind.MERGED, 1,
                        ChangeKind.TERM_ONLY, 1,
                        ChangeKind.UNCHANGED, 2),
                1,
                1,
                3,
                0.874,
                Severity.MAJOR,
                new Headline("罚款上限由二十万元提高到五十万元，新增一条，删除一条。", "The highest fine rises from 200,000 to 500,000 yuan."));
    }

    static ChangeSet comparison() {
        var changes = List.of(
                removed(),
                fine(),
                deadline(),
                item(),
                split(),
                merge(),
                added(),
                with(change(ChangeKind.UNCHANGED, List.of("9"), List.of("7"), Severity.EDITORIAL), true, true),
                change(
                        ChangeKind.TERM_ONLY,
                        List.of("7"),
                        List.of("9"),
                        Severity.EDITORIAL,
                        equal("市", "7/p1", "9/p1"),
                        delete("大数据发展管理部门", "7/p1"),
                        insert("数据主管部门", "9/p1"),
                        equal("负责指导监督。", "7/p1", "9/p1")),
                uncertain(),
                change(ChangeKind.UNCHANGED, List.of("11"), List.of("11"), Severity.EDITORIAL));
        return comparison(changes);
    }

    static ChangeSet comparison(List<ArticleChange> changes) {
        return new ChangeSet(
                "c",
                1,
                Reason.NEW,
                "test",
                false,
                null,
                new RegulationRef("r", TITLE, new Jurisdiction("990100", "云川市")),
                Transition.DRAFT_TO_ENACTED,
                draft(),
                law(),
                new VersionLink(0.98, List.of("标题相同", "制定机关相同"), false),
                summary(),
                List.of(new Renumbering(new ArticleRange("12", "80"), new ArticleRange("13", "81"))),
                List.of(new Rename("大数据发展管理部门", "数据主管部门", 2)),
                List.of(new StaleCitation("5/p1", "第十二条", "第十三条")),
                List.of(),
                changes);
    }

    static Notice consultationOpened() {
        return notice(NoticeKind.CONSULTATION_OPENED, draft(), List.of());
    }

    static Notice promulgated() {
        var comparison =
                new NoticeComparison("c", 1, Transition.DRAFT_TO_ENACTED, summary(), List.of(FINE, DEADLINE, CHARGES));
        return notice(NoticeKind.PROMULGATED, law(), List.of(comparison));
    }

    static Notice notice(NoticeKind kind, VersionHeader version, List<NoticeComparison> comparisons) {
        return new Notice(
                "n",
                kind,
                new RegulationRef("r", TITLE, new Jurisdiction("990100", "云川市")),
                version,
                version.dates(),
                false,
                Reason.NEW,
                comparisons,
                "",
                false);
    }
}
