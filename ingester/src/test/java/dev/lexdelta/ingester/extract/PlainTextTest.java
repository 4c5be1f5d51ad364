package dev.lexdelta.ingester.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Line.Before;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            `**第一条** 甲。`                               > 第一条 甲。
            `第一条【**目的**】甲。**`                      > 第一条【目的】甲。
            `*第一条 甲。`                                  > 第一条 甲。
            `<p>第一条 甲。</p>`                            > 第一条 甲。
            `第一条 甲。<br/>第二条 乙。`                   > 第一条 甲。/第二条 乙。
            `<span style="x">第一</span>条 甲。`            > 第一条 甲。
            `第一条 甲&#12288;乙&ldquo;丙&rdquo;。`         > 第一条 甲　乙“丙”。
            `第一条 见http://a.cn/?x=1&copy=2。`            > 第一条 见http://a.cn/?x=1&copy=2。
            `第一条 温度<五度，三度。`                      > 第一条 温度<五度，三度。
            """)
    void dropsMarkupThatWasLeftInText(String text, String expected) {
        assertThat(new PlainText().read(text).lines().stream().map(Line::text).collect(Collectors.joining("/")))
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            `| 类别 | 金额 |\\n|---|---|\\n| 甲 | 10元 |`                > [类别, 金额][甲, 10元]
            `类别 | 金额\\n---|---\\n甲 | 10元\\n第二条 乙。`              > [类别, 金额][甲, 10元]第二条 乙。
            `类别 | 金额\\n第二条 乙。`                                  > 类别 | 金额第二条 乙。
            `| 甲\\|乙 | 丙<br>丁 |`                                   > [甲|乙, 丙丁]
            `第一条 下列：\\n<table>\\n<tr><td>类别</td><td>金额</td></tr>\\n</table>\\n第二条 乙。` > 第一条 下列：[类别, 金额]第二条 乙。
            """)
    void keepsTables(String text, String expected) {
        var lines = new PlainText().read(text.replace("\\n", "\n")).lines();

        assertThat(lines.stream()
                        .map(line -> line.is(Line.Kind.ROW) ? line.cells().toString() : line.text())
                        .collect(Collectors.joining()))
                .isEqualTo(expected.strip());
    }

    @Test
    void remembersWhatTheLayoutShowsBeforeALine() {
        assertThat(new PlainText().read("　　甲\n乙\n\n丙\n  丁\n").lines())
                .extracting(Line::before)
                .containsExactly(Before.INDENT, Before.NOTHING, Before.GAP, Before.INDENT);
    }
}
