package dev.lexdelta.ingester.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutStagesTest {
    private static final String PAGE = "绿道应当方便公众，保护沿线的水体、林木和历史风貌。".repeat(8);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            目录/第一章 总则……………1/第二章 附则……………3/第一章 总则/第一条 甲。 | 目录/第一章 总则/第一条 甲。
            目录/第一章 总则............(1)/第一章 总则/第一条 甲。 | 目录/第一章 总则/第一条 甲。
            目　录/第一章 总则/第一条 目的/第二条 范围/第一章 总则/第一条 甲。/第二条 乙。 | 目　录/第一章 总则/第一章 总则/第一条 甲。/第二条 乙。
            目录/第一条 甲/第二条 乙                        | 目录/第一条 甲/第二条 乙
            第一条 等等……                                 | 第一条 等等……
            第一条 按照公式甲＝乙×1.5计算……               | 第一条 按照公式甲＝乙×1.5计算……
            """)
    void dropsEntriesOfTheContents(String found, String expected) {
        assertThat(StageTables.after(new ContentsEntries(), found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第五条/【目的】/甲。                | 第五条 【目的】/甲。
            【目的】/第五条 甲。                | 第五条 【目的】甲。
            〖目的〗/第五条/甲。                | 第五条 〖目的〗/甲。
            【目的】/第五条 【范围】甲。        | 【目的】/第五条 【范围】甲。
            第五条 甲。/【目的】乙。            | 第五条 甲。/【目的】乙。
            第一条/（甲）/第二条/（乙）/第三条/（丙） | 第一条 （甲）/第二条 （乙）/第三条 （丙）
            （草案）/第一条/（甲）/第二条/（乙）/第三条/（丙） | （草案）/第一条 （甲）/第二条 （乙）/第三条 （丙）
            第一条/（甲）/第二条 乙。/第三条 丙。     | 第一条/（甲）/第二条 乙。/第三条 丙。
            """)
    void putsACaptionBehindItsNumber(String found, String expected) {
        assertThat(StageTables.after(new CaptionLines(), found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第十条 甲。/第十—条 乙。/第十二条 丙。/第＋三条 丁。 | 第十条 甲。/第十一条 乙。/第十二条 丙。/第十三条 丁。
            第六条 甲。/第七条：乙。/第八条.丙。/第九条 丁。     | 第六条 甲。/第七条 乙。/第八条 丙。/第九条 丁。
            第六条 甲。/第九条：乙。                             | 第六条 甲。/第九条：乙。
            第六条 甲。/第七条、第八条所称绿道。                 | 第六条 甲。/第七条、第八条所称绿道。
            """)
    void mendsTheNumbersOfArticles(String found, String expected) {
        assertThat(StageTables.after(new ArticleMarks(), found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "— 3 —, true", "-3-, true", "3/20, true", "第3页共20页, true", "第 三 页, true", "—三—, true", "·3·, true",
        "3, false", "第三页所列, false", "一二三, false", "3.5, false", "——, false", "-, false", "3/4/5, false",
    })
    void knowsTheNumberOfAPage(String line, boolean page) {
        assertThat(PageNumbers.is(line)).isEqualTo(page);
    }

    @Test
    void dropsHeadsAndNumbersAndKeepsWhatOnlyLooksLikeThem() {
        var found = "绿道办法/第一条 " + PAGE + "/1/绿道办法/" + PAGE + "/2/绿道办法/第二条 " + PAGE + "/3/绿道办法/" + PAGE;

        assertThat(StageTables.after(new PageFurniture(), found))
                .isEqualTo("绿道办法/第一条 " + PAGE + "/" + PAGE + "/第二条 " + PAGE + "/" + PAGE);
        var serials = "绿道办法/第一条 下列：/1/长椅甲型/2/长椅乙型/3/长椅丙型/第二条 乙。";
        assertThat(StageTables.after(new PageFurniture(), serials)).isEqualTo(serials);
    }

    @Test
    void dropsAHeadThatJoinsWhatTheFirstPagePrintsOnTwoLines() {
        var found = "绿道办法/（征求意见稿）/第一条 绿道应当方便公/绿道办法（征求意见稿）/众使用。/第二条 甲。";

        assertThat(StageTables.after(new PageFurniture(), found)).isEqualTo("绿道办法/（征求意见稿）/第一条 绿道应当方便公/众使用。/第二条 甲。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cut by a page                                        | joined
            第一条 市人民政府应当组织编制//绿道规划。              | 第一条 市人民政府应当组织编制绿道规划。
            第一条 市人民政府应当编制规划，//并公布。              | 第一条 市人民政府应当编制规划，并公布。
            第十//二条 甲。                                        | 第十二条 甲。
            第一条 甲：/（/一）乙；/（二）丙。                     | 第一条 甲：/（一）乙；/（二）丙。
            第一条 甲：/（一/）乙；/（二）丙。                     | 第一条 甲：/（一）乙；/（二）丙。
            第一条 依照前条第一款第/（三）项的规定处罚，并可以责令/停业。  | 第一条 依照前条第一款第（三）项的规定处罚，并可以责令停业。
            第一条【立法/目的】甲。                                | 第一条【立法目的】甲。
            第一条 绿道应当方便公众。\uE004/沿线的单位应当保护绿道。\uE004 | 第一条 绿道应当方便公众。\uE004/沿线的单位应当保护绿道。\uE004
            第一条 甲。/第二章 管理/乙                             | 第一条 甲。/第二章 管理/乙
            第一条 甲。/第二章 林木、/水体/第二条 乙。             | 第一条 甲。/第二章 林木、水体/第二条 乙。
            第一条 本办法自2025年1月1日起施行/云水市人民政府       | 第一条 本办法自2025年1月1日起施行/云水市人民政府
            关于公布《云水市/绿道办法》的公告/第一条 甲。          | 关于公布《云水市绿道办法》的公告/第一条 甲。
            （2024年5月30日云水市人民代表大会/通过）/第一条 甲。   | （2024年5月30日云水市人民代表大会通过）/第一条 甲。
            为了规范绿道管理，根据有关法律、法规，结合本市/实际，制定本办法。/第一条 甲。 | 为了规范绿道管理，根据有关法律、法规，结合本市实际，制定本办法。/第一条 甲。
            一、对《云水市绿道条例》作出修改/将第五条中的“林业”删去。 | 一、对《云水市绿道条例》作出修改/将第五条中的“林业”删去。
            第一条 下列：/（一）发生重大//安全事故的；/（二）有关单位//依法要求的；/（三）其他。 | 第一条 下列：/（一）发生重大安全事故的；/（二）有关单位依法要求的；/（三）其他。
            云水市人民政府/2024年5月30日/第一条 甲。               | 云水市人民政府/2024年5月30日/第一条 甲。
            """)
    void joinsWhatWasCut(String found, String expected) {
        assertThat(StageTables.after(new WrappedLines(), found)).isEqualTo(expected);
    }

    @Test
    void learnsFromIndentsWhereParagraphsBegin() {
        var found = "_第一条 绿道应当方便公众。沿线的单位/和个人应当保护绿道。任何人不得占用。/违者由城管部门责令改正，没有改正的/处罚款。/"
                + "_第二条 绿道沿线的水体、林木和历史/风貌应当保护。本市绿道的分级按照一、/二级分别编号，并且应当设立明显的标/志。/"
                + "_第三条 绿道管理部门应当定期检查设/施。";

        assertThat(StageTables.after(new WrappedLines(), found))
                .isEqualTo("第一条 绿道应当方便公众。沿线的单位和个人应当保护绿道。任何人不得占用。违者由城管部门责令改正，没有改正的处罚款。/"
                        + "第二条 绿道沿线的水体、林木和历史风貌应当保护。本市绿道的分级按照一、二级分别编号，并且应当设立明显的标志。/"
                        + "第三条 绿道管理部门应当定期检查设施。");
    }

    @Test
    void doubtsAPageBreakInsideAClauseOfImpossibleLength() {
        var half = "绿道规划应当与国土空间规划相互衔接并且经过有关部门会同审查";

        var lines = new WrappedLines()
                .apply(StageTables.sheet("第一条 " + half + "//" + half + half + "。"))
                .lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).spots()).hasSize(1).allSatisfy(spot -> {
            assertThat(spot.certain()).isFalse();
            assertThat(lines.get(0).text().substring(spot.from(), spot.to())).isEqualTo("查绿");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "第一条 应当公布具有研究价值的数//鼓励公众查阅。, 数鼓",
        "第一条 应当公布具有研究价值的数//据。, ''",
        "第一条 市绿道管理部门//会同有关部门制定规划。, ''",
    })
    void doubtsAPageBreakBehindHalfAWord(String found, String doubted) {
        var line = new WrappedLines().apply(StageTables.sheet(found)).lines().get(0);

        var spots = line.spots().stream()
                .map(spot -> line.text().substring(spot.from(), spot.to()))
                .toList();
        assertThat(String.join("", spots)).isEqualTo(doubted);
    }
}
