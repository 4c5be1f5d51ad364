package dev.lexdelta.ingester.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTogetherTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lines as found                              | lines with an article each
            第一条 甲。第二条 乙。第三条 丙。              | 第一条 甲。/第二条 乙。/第三条 丙。
            第一条甲。第二条乙。                           | 第一条甲。/第二条乙。
            第 一 条 甲。第 二 条 乙。                     | 第 一 条 甲。/第 二 条 乙。
            第一条【目的】甲。第二条【范围】乙。           | 第一条【目的】甲。/第二条【范围】乙。
            第一条 甲。第一条之一 乙。第二条 丙。          | 第一条 甲。/第一条之一 乙。/第二条 丙。
            第一条 称“甲。”第二条 乙。                     | 第一条 称“甲。”/第二条 乙。
            第一条 甲。（略）第二条 乙。                   | 第一条 甲。（略）/第二条 乙。
            绿道办法（2024年施行） 第一条 甲。第二条 乙。  | 绿道办法（2024年施行）/第一条 甲。/第二条 乙。
            第一章 总则第一条 甲。第二章 管理第二条 乙。   | 第一章 总则/第一条 甲。/第二章 管理/第二条 乙。
            第一条 甲。第二章 管理第一节 通则第二条 乙。   | 第一条 甲。/第二章 管理/第一节 通则/第二条 乙。
            第一条 甲。第二条 乙。第二章 管理/第三条 丙。  | 第一条 甲。/第二条 乙。/第二章 管理/第三条 丙。
            第一条 甲。第二章管理/第二条 乙。              | 第一条 甲。第二章管理/第二条 乙。
            """)
    void givesEachArticleALine(String found, String expected) {
        assertThat(StageTables.after(new RunTogether(), found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a citation is no article                     | why
            第十一条 甲依照第十二条第一款（三）项处罚。    | no sentence ends before it
            第二条 甲。本条例第三条规定的除外。            | no sentence ends before it
            第二条 甲。第三条规定的除外。                  | a rule is cited
            第二条 甲。第三条、第四条的规定适用于乙。      | two are cited
            第二条 甲。第三条第二款适用于乙。              | a paragraph is cited
            第二条 甲。第三条所列情形除外。                | what it lists is cited
            第二条 甲。第五条 乙。                         | five does not follow two
            第三条 甲。第二条 乙。                         | two does not follow three
            第二条 甲。第三条 乙。/第三条 丙。             | three begins the next line
            第二条 甲，将丙改为：“丁。第三条 乙。”/第四条 戊。 | it is quoted
            第一条 甲。/第二条 乙。/第三条 丙。第四条丁。  | here a space stands behind each number
            第二条 甲。第三章规定的除外。                  | a chapter is cited
            """)
    void leavesCitationsWhereTheyStand(String found, String why) {
        assertThat(StageTables.after(new RunTogether(), found)).as(why).isEqualTo(found);
    }
}
