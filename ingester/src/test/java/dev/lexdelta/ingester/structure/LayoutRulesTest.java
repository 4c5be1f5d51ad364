package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Item;
import dev.lexdelta.ingester.lines.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            【立法目的】甲。     | false | 立法目的   | 甲。
            〖目的依据〗甲。     | false | 目的依据   | 甲。
            【法律责任1】甲。    | false | 法律责任1  | 甲。
            （立法目的）甲。     | true  | 立法目的   | 甲。
            [立法目的]甲。       | true  | 立法目的   | 甲。
            （立法目的）甲。     | false | -          | （立法目的）甲。
            （删除）             | true  | -          | （删除）
            【】甲。             | false | -          | 【】甲。
            """)
    void tellsACaptionFromText(String text, boolean round, String words, String rest) {
        var caption = Caption.of(text, round);

        assertThat(caption.words()).isEqualTo(words);
        assertThat(caption.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lines                              | items, those below others in brackets
            （一）甲/1.乙/2.丙/（二）丁           | （一）[1. 2. ] （二）
            1.甲/1.乙/2.丙/2.丁                   | 1.[1. 2. ] 2.
            一、甲/（一）乙/1.丙/（二）丁/二、戊  | 一、[（一）[1. ] （二） ] 二、
            （一）甲/（三）乙                     | （一） （三）
            """)
    void nestsItemsByTheirNumbers(String lines, String expected) {
        var paragraphs = Paragraphs.of(
                "下列：",
                Stream.of(lines.split("/")).map(text -> Line.text(text, false)).toList());

        assertThat(shape(paragraphs.get(0).items()).strip()).isEqualTo(expected);
    }

    private static String shape(List<Item> items) {
        return items.stream()
                .map(item -> item.label() + (item.items().isEmpty() ? "" : "[" + shape(item.items()) + "]") + " ")
                .collect(Collectors.joining());
    }
}
