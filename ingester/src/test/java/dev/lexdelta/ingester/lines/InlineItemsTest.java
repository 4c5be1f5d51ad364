package dev.lexdelta.ingester.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line.Before;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineItemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第三条 下列：（一）甲；（二）乙；（三）丙。    | 第三条 下列：/（一）甲；/（二）乙；/（三）丙。
            第三条 左列：一、甲。二、乙。                  | 第三条 左列：/一、甲。/二、乙。
            第三条 定义如左。一、甲。二、乙。              | 第三条 定义如左。/一、甲。/二、乙。
            一、甲：（一）丙。（二）丁。二、乙。           | 一、甲：/（一）丙。/（二）丁。/二、乙。
            （一）甲；（二）乙：1.丙；2.丁；（三）戊。     | （一）甲；/（二）乙：/1.丙；/2.丁；/（三）戊。
            （三）甲；（四）乙。                           | （三）甲；/（四）乙。
            包括：①甲；②乙。                             | 包括：/①甲；/②乙。
            """)
    void givesEachItemALine(String found, String expected) {
        assertThat(StageTables.after(new InlineItems(), found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            依照第十二条第一款（一）项、（二）项处罚。     | cited
            适用前款第（一）、（二）项。（二）项除外。     | cited
            分为：（一）甲。                               | one item is no list
            分为：（一）甲；（三）乙。                     | two is missing
            分为：（二）甲；（三）乙。                     | one is missing
            包括（一）甲，（二）乙等事项。                 | within a sentence
            罚款：1.5倍；2.5倍。                           | decimals
            公路等级：一、二级公路；三、四级公路。         | no list
            修改为：“下列：（一）甲；（二）乙。”           | quoted
            """)
    void leavesOtherNumbersWhereTheyStand(String found, String why) {
        assertThat(StageTables.after(new InlineItems(), found)).as(why).isEqualTo(found);
    }

    @Test
    void keepsDecidedSpotsWithTheirItem() {
        var text = "下列：（一）甲乙；（二）丙丁。";
        var spot = new Spot(text.indexOf("丁"), text.indexOf("丁") + 1, "?", "rule", false);
        var line = Line.text(text, Before.NOTHING).with(text, List.of(spot));

        var lines = new InlineItems()
                .apply(new Sheet(List.of(), List.of(line), null, List.of()))
                .lines();

        assertThat(lines.get(2).spots())
                .hasSize(1)
                .allSatisfy(kept -> assertThat(lines.get(2).text().substring(kept.from(), kept.to()))
                        .isEqualTo("丁"));
        assertThat(lines.get(1).spots()).isEmpty();
    }
}
