package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "自受理之日起三十日内, 三十日",
        "十五个工作日内, 十五个工作日",
        "处五万元以上二十万元以下罚款, 五万元 二十万元",
        "处1.5万元罚款, 1.5万元",
        "违法所得三倍, 三倍",
        "超过百分之五的, 百分之五",
        "三分之二以上, 三分之二",
        "达到50%的, 50%",
        "自2026年3月1日起施行, 2026年3月1日",
        "自二〇二六年三月一日起施行, 二〇二六年三月一日",
        "自年月日起施行, 年月日",
        "违反本法第十五条第一款第（二）项, 第十五条 第一款 第（二）项",
        "依照刑法第一百三十三条之一, 第一百三十三条之一",
        "三年以下有期徒刑, 三年",
        "不满十四周岁, 十四周岁",
        "统一年度计划, ''",
        "一般情形, ''",
        "月度年度报告, ''",
        "下列情形之一的, ''"
    })
    void findsWhatCounts(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"年", "第", "第（", "第（一", "一", "1.", "百分之", "年月", "2026年3", "第一条之"})
    void whatIsCutOffIsNoError(String text) {
        for (int i = 0; i < text.length(); i++) {
            assertThat(Amounts.end(text, i)).isBetween(i, text.length());
        }
    }

    private static String words(String text) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = Amounts.end(text, at);
            if (end > at) {
                words.add(text.substring(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return String.join(" ", words);
    }
}
