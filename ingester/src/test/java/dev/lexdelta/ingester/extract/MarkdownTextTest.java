package dev.lexdelta.ingester.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    @Test
    void readsTheMarkupThatLegalTextsUse() {
        var sheet = new MarkdownText().read("""
                ---
                source: x
                ---
                # 甲办法
                2024年1月1日通过
                <!-- INFO END -->
                ## 第一章  总则
                <!-- note -->
                **第一条** 甲：
                > 第二条 乙。
                * 第三条 丙[^1]，见[《丁条例》](https://example.org/d)、`戊`。![图](a.png)
                | a | b |
                |---|---|
                | c | d |
                """);

        assertThat(sheet.titles()).containsExactly("甲办法");
        assertThat(sheet.lines())
                .extracting(line -> line.kind() + " " + line.text() + line.cells())
                .containsExactly(
                        "HEADING 甲办法[]",
                        "TEXT 2024年1月1日通过[]",
                        "BOUNDARY []",
                        "HEADING 第一章  总则[]",
                        "TEXT 第一条 甲：[]",
                        "TEXT 第二条 乙。[]",
                        "TEXT 第三条 丙，见《丁条例》、戊。[]",
                        "ROW [a, b]",
                        "ROW [c, d]");
    }

    @Test
    void numbersAListAsItsReaderSeesIt() {
        var sheet =
                new MarkdownText().read("## 一、要求\n\n1. 甲\n\n1. 乙\n   1. 丙\n   1. 丁\n1. 戊\n\n## 二、其他\n\n1. 己\n1.5倍\n");

        assertThat(sheet.lines())
                .extracting(Line::text)
                .containsExactly("一、要求", "1. 甲", "2. 乙", "1. 丙", "2. 丁", "3. 戊", "二、其他", "1. 己", "1.5倍");
    }

    @Test
    void readsEscapedMarksAsText() {
        assertThat(new MarkdownText().read("1\\. 甲\\_乙\n").lines())
                .extracting(Line::text)
                .containsExactly("1. 甲_乙");
    }

    @Test
    void takesAnOpenFrontMatterForText() {
        assertThat(new MarkdownText().read("---\n第一条 甲。\n").lines()).hasSize(2);
    }
}
