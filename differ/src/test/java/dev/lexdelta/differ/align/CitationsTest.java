package dev.lexdelta.differ.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "依照第十五条的规定处罚 | 条15",
                "依照本法第一百三十三条之一第二款 | 条133-1",
                "违反本条例第二十条、第二十一条规定的 | 条20 条21",
                "本法第三章规定的 | 章3",
                "前条规定的期限 | 条",
                "前条例施行后 | ''",
                "《中华人民共和国刑法》第二百八十条的规定 | ''",
                "依照刑法第二百八十条、第二百八十一条和第三百条 | ''",
                "依照刑法第二百八十条追究责任的，不适用本法第九条 | 条9",
                "第12条和第二〇条 | 条12 条20",
                "第条、第一、第 | ''",
            })
    void findsTheTextsOwnCitationsOnly(String text, String found) {
        assertThat(Citations.in(text).stream()
                        .map(citation -> citation.level() + citation.number())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "一百零五, 105",
        "一百一十, 110",
        "一千二百六十, 1260",
        "二〇二五, 2025",
        "33, 33",
        "'', -1",
        "甲, -1",
        "九九九九九九九九九九九九, -1"
    })
    void readsNumerals(String text, int value) {
        assertThat(ChineseNumber.parse(text, 0, text.length())).isEqualTo(value);
    }
}
