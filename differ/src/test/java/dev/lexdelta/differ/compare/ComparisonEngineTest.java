package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ArticleRange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Renumbering;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.StaleCitation;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonEngineTest {
    private static final String PURPOSE = "为了规范电动自行车停放，保障公共安全，制定本条例。";
    private static final String PARKING = "停放电动自行车应当使用划定的停放点，不得占用消防通道。";
    private static final String CHARGING = "物业服务企业应当配备集中充电设施。充电设施应当符合国家标准，并定期检测。";
    private static final String BATTERY = "废旧蓄电池由生产企业回收，禁止随意丢弃。";
    private static final String PENALTY = "违反本条例第三条规定的，由消防救援机构处二百元罚款。";
    private static final String EFFECT = "本条例自公布之日起施行。";

    private static final String[] OLD = {PURPOSE, PARKING, CHARGING, BATTERY, PENALTY, EFFECT};

    @Test
    void identicalTextsSayThatNothingChanged() {
        ChangeSet set = Texts.compare(Texts.of(OLD), Texts.of(OLD));

        assertThat(set.summary().headline().zh()).isEqualTo("与草案文字完全一致，未作改动");
        assertThat(set.summary().counts()).containsOnlyKeys(ChangeKind.UNCHANGED);
        assertThat(set.links()).allMatch(link -> link.matcher().equals("identical") && link.similarity() == 1);
    }

    @Test
    void anInsertedArticleRenumbersAndCitationsFollow() {
        ChangeSet set = Texts.compare(
                Texts.of(OLD),
                Texts.of(
                        PURPOSE,
                        "县人民政府应当建立联合巡查机制。",
                        PARKING,
                        CHARGING,
                        BATTERY,
                        PENALTY.replace("第三条", "第四条"),
                        EFFECT));

        assertThat(kinds(set))
                .containsExactly(
                        "UNCHANGED [1]>[1]",
                        "ADDED []>[2]",
                        "UNCHANGED [2]>[3]",
                        "UNCHANGED [3]>[4]",
                        "UNCHANGED [4]>[5]",
                        "REFERENCES_ONLY [5]>[6]",
                        "UNCHANGED [6]>[7]");
        assertThat(set.renumbering())
                .containsExactly(new Renumbering(new ArticleRange("2", "6"), new ArticleRange("3", "7")));
        assertThat(set.staleCitations()).isEmpty();
        assertThat(set.changes().get(5).severity()).isEqualTo(Severity.EDITORIAL);
    }

    @Test
    void aCitationThatDidNotFollowIsNamed() {
        ChangeSet set = Texts.compare(
                Texts.of(OLD), Texts.of(PURPOSE, "县人民政府应当建立联合巡查机制。", PARKING, CHARGING, BATTERY, PENALTY, EFFECT));

        assertThat(set.staleCitations()).containsExactly(new StaleCitation("6/p1", "第三条", "第4条"));
    }

    @Test
    void aDeletedArticleStaysDeletedAndStandsWhereItStood() {
        ChangeSet set = Texts.compare(Texts.of(OLD), Texts.of(PURPOSE, PARKING, CHARGING, PENALTY, EFFECT));

        assertThat(kinds(set)).contains("REMOVED [4]>[]");
        assertThat(kinds(set).indexOf("REMOVED [4]>[]")).isEqualTo(3);
        assertThat(set.summary().headline().en()).startsWith("1 article removed");
    }

    @Test
    void anArticleIsSplit() {
        ChangeSet set = Texts.compare(
                Texts.of(OLD),
                Texts.of(PURPOSE, PARKING, "物业服务企业应当配备集中充电设施。", "充电设施应当符合国家标准，并定期检测。", BATTERY, PENALTY, EFFECT));

        assertThat(kinds(set)).contains("SPLIT [3]>[3, 4]");
        assertThat(set.summary().headline().zh()).contains("1条拆分为2条");
    }

    @Test
    void articlesAreMerged() {
        ChangeSet set =
                Texts.compare(Texts.of(OLD), Texts.of(PURPOSE, PARKING, CHARGING + "\n" + BATTERY, PENALTY, EFFECT));

        assertThat(kinds(set)).contains("MERGED [3, 4]>[3]");
    }

    @Test
    void theShorterOfTwoThatSwappedMoved() {
        ChangeSet set = Texts.compare(Texts.of(OLD), Texts.of(PURPOSE, PARKING, BATTERY, CHARGING, PENALTY, EFFECT));

        assertThat(set.changes().stream().filter(ArticleChange::moved).map(ArticleChange::from))
                .containsExactly(List.of("4"));
    }

    @Test
    void aMovedParagraphIsShownAtBothEnds() {
        String first = "充电设施的所有人应当每季度检查线路。";
        String second = "禁止在楼道内为蓄电池充电。";
        String third = "消防救援机构应当开展宣传教育活动，普及用电安全知识。";
        ChangeSet set = Texts.compare(
                Texts.of(first + "\n" + second + "\n" + third), Texts.of(first + "\n" + third + "\n" + second));

        assertThat(marked(set.changes().get(0)))
                .isEqualTo(first + "<1/p2 " + second + ">" + third + "<1/p3 " + second + ">");
    }

    @Test
    void aLabelThatFollowsIsOnlyTheLabel() {
        ChangeSet set = Texts.compare(
                Texts.of("禁止下列行为：\n（一）堵塞通道；\n（二）私拉电线；\n（三）损坏设施。"), Texts.of("禁止下列行为：\n（一）堵塞通道；\n（二）损坏设施。"));

        assertThat(marked(set.changes().get(0))).isEqualTo("禁止下列行为：（一）堵塞通道；[-（二）私拉电线；][-（三）][+（二）]损坏设施。");
    }

    @Test
    void addressesNameArticleParagraphAndItem() {
        ChangeSet set = Texts.compare(
                Texts.of("总则。", "禁止下列行为：\n（一）堵塞通道；\n（二）私拉电线。\n违者处罚。"),
                Texts.of("总则。", "禁止下列行为：\n（一）堵塞通道；\n（二）私拉电线的行为。\n违者处罚。"));

        Segment inserted = set.changes().get(1).segments().stream()
                .filter(segment -> segment.op() == Op.INSERT)
                .findFirst()
                .orElseThrow();
        assertThat(inserted.to()).isEqualTo("2/p1/i2");
        assertThat(inserted.from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "应当在五日内报告。, 应当在五日内，报告。, EDITORIAL",
        "登记会计帐簿和凭证。, 登记会计账簿和凭证。, EDITORIAL",
        "依照前款第三项的规定报告。, 依照前款第（三）项的规定报告。, EDITORIAL",
        "提交（甲）表及ＡＢ材料。, 提交(甲)表及AB材料。, EDITORIAL",
        "应当在 五日 内报告。, 应当在五日内报告。, EDITORIAL",
        "依照前款第三项的规定报告。, 依照前款第（四）项的规定报告。, ORDINARY",
        "应当在五日内报告主管部门。, 应当在十日内报告主管部门。, ORDINARY",
        "违反规定的由主管部门处二百元罚款。, 违反规定的由主管部门处五百元罚款。, MAJOR",
        "违反规定的由主管部门责令改正。, 违反规定的由主管部门责令改正并没收设备。, MAJOR",
        "违反第七条规定，由主管部门处罚款。, 违反第六条规定，由主管部门处罚款。, ORDINARY",
        "违反规定的，处五日以下拘留。, 违反规定的，处十日以下拘留。, MAJOR"
    })
    void severityFollowsTheWordsThatChanged(String old, String fresh, Severity severity) {
        assertThat(Texts.compare(Texts.of(old), Texts.of(fresh)).summary().severity())
                .isEqualTo(severity);
    }

    @Test
    void aListLabelledInAnotherStyleIsEditorial() {
        ChangeSet set =
                Texts.compare(Texts.of("申请人应当提交下列材料：\n（一）身份证明。\n（二）场所证明。"), Texts.of("申请人应当提交下列材料：\n一、身份证明。\n二、场所证明。"));

        assertThat(set.summary().severity()).isEqualTo(Severity.EDITORIAL);
    }

    @Test
    void aLabelThatFollowsIsNoNumberBeforeLiability() {
        ChangeSet set = Texts.compare(
                Texts.of("下列数据应当公开：\n（一）气象数据；\n（二）行政许可、行政处罚信息；\n（三）没收物品处理信息。"),
                Texts.of("下列数据应当公开：\n（一）气象数据；\n（二）教育、医疗资源数据；\n（三）行政许可、行政处罚信息；\n（四）没收物品处理信息。"));

        assertThat(set.changes().get(0).effects())
                .extracting(ArticleEffect::label, ArticleEffect::newWording)
                .containsExactly(tuple(Label.DUTY, "（二）教育、医疗资源数据；"));
    }

    @Test
    void aSplitThatKeepsEveryWordIsCertain() {
        String first = "物业服务企业应当配备集中充电设施。";
        String second = "充电设施应当符合国家标准，并定期检测。";
        ChangeSet set = Texts.compare(
                Texts.text(
                        Texts.articles(PURPOSE, first + second, EFFECT),
                        new Repair("2", "p1", 0, first.length() + second.length(), "", "", "lost-bytes", false, 1)),
                Texts.of(PURPOSE, first, second, EFFECT));

        ArticleChange split = set.changes().get(1);
        assertThat(split.kind()).isEqualTo(ChangeKind.SPLIT);
        assertThat(split.segments()).allMatch(segment -> segment.op() == Op.EQUAL && !segment.certain());
        assertThat(split.certain()).isTrue();
    }

    @Test
    void whatLiesInAnUncertainSpotIsNotCounted() {
        var articles = Texts.articles(OLD);
        int at = PARKING.indexOf("消防");
        LegalText damaged = Texts.text(
                articles(articles, 1, PARKING.replace("消防", "〓〓")),
                new Repair("2", "p1", at, at + 2, "", "〓〓", "lost-bytes", false, 1));

        ChangeSet set = Texts.compare(Texts.of(OLD), damaged);

        assertThat(set.summary().uncertain()).isEqualTo(1);
        assertThat(set.summary().counts()).containsOnlyKeys(ChangeKind.UNCHANGED);
        assertThat(set.changes().get(1).segments())
                .filteredOn(segment -> segment.op() != Op.EQUAL)
                .noneMatch(Segment::certain);
    }

    @ParameterizedTest
    @CsvSource({"lost-bytes, 1", "taiwan-phrase, 0"})
    void whatIsMissingAtTheEdgeOfASpotThatLostBytesIsNotCounted(String rule, int uncertain) {
        int at = PARKING.indexOf("消防");
        LegalText damaged = Texts.text(
                articles(Texts.articles(OLD), 1, PARKING.replace("消防", "消")),
                new Repair("2", "p1", at, at + 1, "", "消", rule, false, 1));

        assertThat(Texts.compare(Texts.of(OLD), damaged).summary().uncertain()).isEqualTo(uncertain);
    }

    @Test
    void aRealChangeBesideAnUncertainSpotCounts() {
        int at = PARKING.indexOf("消防");
        LegalText damaged = Texts.text(
                articles(Texts.articles(OLD), 1, PARKING.replace("消防", "〓〓").replace("停放点", "专用区域")),
                new Repair("2", "p1", at, at + 2, "", "〓〓", "lost-bytes", false, 1));

        ChangeSet set = Texts.compare(Texts.of(OLD), damaged);

        assertThat(set.summary().uncertain()).isZero();
        assertThat(set.changes().get(1).certain()).isTrue();
    }

    @Test
    void aPreambleCorrespondsToAPreambleOnly() {
        var old = List.of(Texts.preamble(PARKING));

        ChangeSet set = Texts.compare(Texts.text(old), Texts.of(PARKING));

        assertThat(set.links()).isEmpty();
        assertThat(kinds(set)).containsExactlyInAnyOrder("REMOVED [0]>[]", "ADDED []>[1]");
    }

    private static List<Article> articles(List<Article> articles, int index, String text) {
        var changed = new ArrayList<>(articles);
        changed.set(index, Texts.articles(OLD[0], text).get(1));
        return changed;
    }

    private static List<String> kinds(ChangeSet set) {
        return set.changes().stream()
                .map(change -> change.kind() + " " + change.from() + ">" + change.to())
                .toList();
    }

    private static String marked(ArticleChange change) {
        return change.segments().stream()
                .map(segment -> switch (segment.op()) {
                    case EQUAL -> segment.text();
                    case DELETE -> "[-" + segment.text() + "]";
                    case INSERT -> "[+" + segment.text() + "]";
                    default ->
                        "<" + (segment.from() == null ? segment.to() : segment.from()) + " " + segment.text() + ">";
                })
                .collect(Collectors.joining());
    }
}
