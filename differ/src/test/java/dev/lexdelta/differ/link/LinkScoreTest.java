package dev.lexdelta.differ.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.TestText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts share a part of their wording given in hundredths; titles as their keys. */
class LinkScoreTest {
    @ParameterizedTest
    @CsvSource({
        // the same words, in another order or with the words that drafts gain and lose
        "促进低空经济条例, 低空经济促进条例, 40, TOGETHER",
        "济南市促进低空经济条例, 低空经济促进条例, 40, TOGETHER",
        "共享单车管理办法, 共享单车管理暂行办法, 40, TOGETHER",
        "共享单车管理办法, 共享单车试行办法, 40, TOGETHER",
        "共享单车办法, 共享单车管理规定, 40, TOGETHER",
        "关于共享单车管理的规定, 共享单车管理规定, 40, TOGETHER",
        "促进低空经济条例, 低空经济促进条例, 0, CANDIDATE",
        "共享单车管理办法, 共享单车管理条例, 20, CANDIDATE",
        "共享单车管理办法, 共享单车管理条例, 90, TOGETHER",
        // the same title is one regulation, in whatever words
        "共享单车管理办法, 共享单车管理办法, 0, TOGETHER",
        // somewhat more in one title
        "低空经济促进条例, 低空经济发展促进条例, 90, TOGETHER",
        "低空经济促进条例, 低空经济发展促进条例, 45, CANDIDATE",
        "数据条例, 公共数据条例, 10, APART",
        // words of its own in each
        "住房租金收取管理办法, 住房租金提取管理办法, 90, CANDIDATE",
        "住房租金收取管理办法, 住房租金提取管理办法, 30, APART",
        "养鸽条例, 消防条例, 60, APART",
        "养鸽条例, 消防设施条例, 95, CANDIDATE",
        // other sorts of text about the same, whatever they share
        "养鸽条例, 养鸽条例实施细则, 95, APART",
        "养鸽条例, 养鸽条例实施办法, 95, APART",
        "养鸽法, 养鸽法实施条例, 95, APART",
        "养鸽法, 实施养鸽法办法, 95, APART",
        "养鸽管理条例, 养鸽管理条例细则, 95, APART",
        "优良鸽种目录第二批, 优良鸽种目录第三批, 95, APART",
        "优良鸽种目录, 优良鸽种目录第三批, 95, APART",
        "第2批优良鸽种名单, 第3批优良鸽种名单, 95, APART",
        "关于养鸽纠纷的解释一, 关于养鸽纠纷的解释二, 95, APART",
        "2024年养鸽工作方案, 2025年养鸽工作方案, 95, APART",
        "养鸽条例, 关于修改养鸽条例的决定, 95, APART",
        "养鸽条例, 关于废止养鸽条例的决定, 95, APART",
        "养鸽法, 养鸽法修正案, 95, APART",
        "养鸽法, 养鸽法修正案十一, 95, APART",
        // what amends one law, whoever decided it, is one when it is worded alike
        "关于修改养鸽条例的决定, 养鸽条例修正案, 40, TOGETHER",
        "关于修改养鸽条例的决定, 养鸽条例修正案, 10, APART",
        "济南市人民代表大会常务委员会关于修改济南市养鸽条例的决定, 关于修改养鸽条例的决定, 40, TOGETHER",
        "全国人民代表大会常务委员会关于修改中华人民共和国养鸽法的决定, 养鸽法修正案, 40, TOGETHER",
        "关于修改养鸽条例的决定, 关于修改消防条例的决定, 95, APART",
        "关于修改养鸽条例的决定, 关于废止养鸽条例的决定, 95, APART",
        "养鸽法修正案十, 养鸽法修正案十一, 95, APART",
        "关于修改部分规章的决定, 济南市人民政府关于修改部分规章的决定, 95, APART",
        "养鸽规定, 养鸽补充规定, 95, APART",
        "养鸽条例, 养鸽条例说明, 95, APART",
    })
    void judgesTwoTexts(String title, String other, int sharedPercent, LinkScore.Standing standing) {
        var one = Known.of(TestText.draft(title).articles(Wording.of(0, 1000)).text());
        var two = Known.of(TestText.law(other)
                .articles(Wording.sharing(sharedPercent, 1000))
                .text());

        var score = LinkScore.of(one, two);

        assertThat(score.standing()).as(score.toString()).isEqualTo(standing);
        assertThat(score.evidence()).isNotEmpty();
        assertThat(LinkScore.of(two, one).standing()).as("the other way round").isEqualTo(standing);
    }

    /** Two texts of one name; who issued each, what sort they are, and what they share. */
    @ParameterizedTest
    @CsvSource({
        // two departments may each have a rule of the name, or one takes over the other's
        "水利局, 卫生局, DEPARTMENT_RULE, 20, CANDIDATE",
        "水利局, 卫生局, NORMATIVE_DOCUMENT, 20, CANDIDATE",
        "水利局, 卫生局, LOCAL_RULE, 0, CANDIDATE",
        "食品药品监督管理局, 市场监督管理局, DEPARTMENT_RULE, 50, TOGETHER",
        // one department, whatever became of the words, under whatever form of its name
        "水利局, 水利局, DEPARTMENT_RULE, 0, TOGETHER",
        "国家市场监督管理总局, 市场监管总局, DEPARTMENT_RULE, 0, TOGETHER",
        "水利局 卫生局, 卫生局, DEPARTMENT_RULE, 0, TOGETHER",
        // one of the two does not tell
        "水利局, '', DEPARTMENT_RULE, 5, CANDIDATE",
        "水利局, '', DEPARTMENT_RULE, 25, TOGETHER",
        "'', '', DEPARTMENT_RULE, 0, TOGETHER",
        // each body may have a rule of the name, a government and a department of justice too
        "水利局, 济南市人民政府, LOCAL_RULE, 20, CANDIDATE",
        "水利局, 济南市人民政府办公厅, NORMATIVE_DOCUMENT, 20, CANDIDATE",
        "水利局, 济南市人民政府, LOCAL_RULE, 50, TOGETHER",
        "水利局, 济南市人民代表大会常务委员会, LOCAL_RULE, 20, CANDIDATE",
        "水利局, 司法局, LOCAL_RULE, 20, CANDIDATE",
        "水利局, 济南市人民政府国有资产监督管理委员会, LOCAL_RULE, 20, CANDIDATE",
        "水利部, 国务院国有资产监督管理委员会, DEPARTMENT_RULE, 20, CANDIDATE",
        "济南市人民政府, 济南市人民政府国有资产监督管理委员会, LOCAL_RULE, 20, CANDIDATE",
        "国务院, 国务院国有资产监督管理委员会, DEPARTMENT_RULE, 20, CANDIDATE",
        "济南市人民政府, 济南市人民政府办公厅, LOCAL_RULE, 0, TOGETHER",
        "济南市人民政府, '', LOCAL_RULE, 0, TOGETHER",
        // what departments draft, legislatures enact
        "水利局, 济南市人民代表大会常务委员会, LOCAL_REGULATION, 0, TOGETHER",
        "水利部, 国务院, ADMINISTRATIVE_REGULATION, 0, TOGETHER",
    })
    void judgesTextsOfOneNameByTheirIssuers(
            String issuers, String others, Instrument instrument, int sharedPercent, LinkScore.Standing standing) {
        var one = issued(TestText.law("行政处罚程序规定").articles(Wording.of(0, 1000)), issuers, instrument);
        var two = issued(TestText.law("行政处罚程序规定").articles(Wording.sharing(sharedPercent, 1000)), others, instrument);

        var score = LinkScore.of(one, two);

        assertThat(score.standing()).as(score.toString()).isEqualTo(standing);
        assertThat(LinkScore.of(two, one).standing()).as("the other way round").isEqualTo(standing);
    }

    /** A department's draft and a text of its name: who issued that, whether it is enacted, and what the two share. */
    @ParameterizedTest
    @CsvSource({
        "济南市人民政府, true, 20, TOGETHER",
        "济南市人民政府, true, 5, CANDIDATE",
        "济南市人民政府, false, 20, TOGETHER",
        "司法局, false, 20, TOGETHER",
        "司法局, false, 5, CANDIDATE",
        "司法局, true, 20, CANDIDATE",
        "卫生局, true, 20, CANDIDATE",
        "济南市人民代表大会常务委员会, true, 20, TOGETHER",
    })
    void judgesADraftAndWhatMayHaveBecomeOfItByTheirIssuers(
            String issuer, boolean enacted, int sharedPercent, LinkScore.Standing standing) {
        var draft = issued(TestText.draft("供水管理办法").articles(Wording.of(0, 1000)), "水利局", Instrument.LOCAL_RULE);
        var made = enacted ? TestText.law("供水管理办法") : TestText.draft("供水管理办法");
        var other = issued(made.articles(Wording.sharing(sharedPercent, 1000)), issuer, Instrument.LOCAL_RULE);

        var score = LinkScore.of(draft, other);

        assertThat(score.standing()).as(score.toString()).isEqualTo(standing);
        assertThat(LinkScore.of(other, draft).standing())
                .as("the other way round")
                .isEqualTo(standing);
    }

    private static Known issued(TestText text, String issuers, Instrument instrument) {
        issuers.lines().flatMap(line -> Stream.of(line.split(" "))).forEach(text::issuedBy);
        return Known.of(text.as(instrument).text());
    }

    /** Names that many texts of one place bear: only what is worded alike is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "公告",
                "通知",
                "决定",
                "关于废止部分规章的决定",
                "关于公布规范性文件清理结果的通知",
                "济南市人民代表大会常务委员会公告",
                "济南市水利局关于废止部分规范性文件的通知",
                "关于修改养鸽条例的决定",
                "养鸽条例修正案",
            })
    void asksTheWordingOfWhatSaysNothing(String title) {
        var one = Known.of(TestText.law(title).articles(Wording.of(0, 1000)).text());

        assertThat(LinkScore.of(one, of(title, 10)).standing()).isEqualTo(LinkScore.Standing.APART);
        assertThat(LinkScore.of(one, of(title, 50)).standing()).isEqualTo(LinkScore.Standing.TOGETHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公告管理办法", "医院通知规定", "关于加强养鸽工作的意见", "关于禁止燃放烟花爆竹的通告", "行政处罚程序规定", "人民代表大会议事规则"})
    void asksNoWordingOfWhatTellsItsSubject(String title) {
        var one = Known.of(TestText.law(title).articles(Wording.of(0, 1000)).text());

        assertThat(LinkScore.of(one, of(title, 0)).standing()).isEqualTo(LinkScore.Standing.TOGETHER);
    }

    private static Known of(String title, int sharedPercent) {
        return Known.of(TestText.law(title)
                .articles(Wording.sharing(sharedPercent, 1000))
                .text());
    }

    @Test
    void keepsTheSameNameOfTwoCitiesApart() {
        var one = TestText.law("养鸽条例").articles(Wording.of(0, 100));
        var elsewhere = TestText.law("养鸽条例").articles(Wording.of(0, 100)).in(new Jurisdiction("370200", "青岛市"));

        assertThat(LinkScore.of(Known.of(one.text()), Known.of(elsewhere.text()))
                        .standing())
                .isEqualTo(LinkScore.Standing.APART);
    }

    @Test
    void keepsADecisionThatOnlyRepealsApartWhateverItsName() {
        var law = TestText.law("养鸽管理办法").articles(Wording.of(0, 100)).text();
        var repeal = TestText.law("养鸽办法")
                .action(Action.REPEAL)
                .articles(Wording.of(0, 100))
                .text();

        assertThat(LinkScore.of(Known.of(law), Known.of(repeal)).standing()).isEqualTo(LinkScore.Standing.APART);
    }

    @Test
    void isSurerOfTextsThatShareMore() {
        var one = Known.of(
                TestText.draft("促进低空经济条例").articles(Wording.of(0, 1000)).text());

        double little = LinkScore.of(one, law(40)).confidence();
        double much = LinkScore.of(one, law(90)).confidence();

        assertThat(little).isGreaterThan(0.75).isLessThan(much);
    }

    private static Known law(int sharedPercent) {
        return of("低空经济促进条例", sharedPercent);
    }
}
