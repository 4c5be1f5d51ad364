package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 1",
        "第十二条, 8",
        "（一）, 6",
        "，。；：！？, 12",
        "“数据”, 6",
        "……, 2",
        "《条例》, 8",
        "〔2026〕, 8",
        "2026年, 6",
        "ＡＢ, 4",
        "ｱ, 1",
        "'　', 2",
        "〓, 2",
        "é, 1",
        "'e\u0301', 1",
        "'a\u200bb', 2",
        "𠮷, 2",
        "한국, 4",
        "かな, 4",
        "→, 1",
        "㎡, 2",
        "'\u001b', 0",
        "'\u3007', 2",
        "\uf900, 2",
        "\ue000, 1",
        "😀, 2"
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
