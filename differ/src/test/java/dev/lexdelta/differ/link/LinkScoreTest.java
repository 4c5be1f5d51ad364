package dev.lexdelta.differ.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.TestText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return Known.of(TestText.law("低空经济促进条例")
                .articles(Wording.sharing(sharedPercent, 1000))
                .text());
    }
}
