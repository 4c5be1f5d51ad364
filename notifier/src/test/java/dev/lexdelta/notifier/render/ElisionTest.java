package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
    private static final String TEXT = "（一）甲乙丙丁，一二三四五六七八九十一二三四五六七八九十，戊己庚辛。";

    @ParameterizedTest
    @CsvSource({
        "0, true, true, （一）甲乙丙丁，…戊己庚辛。",
        "0, true, false, （一）甲乙丙丁，…",
        "0, false, true, …戊己庚辛。",
        "3, false, true, （一）…戊己庚辛。",
        "0, false, false, …"
    })
    void keepsTheClauseBesideAChange(int keep, boolean after, boolean before, String shortened) {
        assertThat(shorten(TEXT, keep, after, before)).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource({"短句，不必省略，保留。, true, true", "一二三四五六七八九十, false, true", "'', true, true", "𠮷𠮷𠮷𠮷𠮷, true, true"})
    void leavesAShortStretchAlone(String text, boolean after, boolean before) {
        assertThat(shorten(text, 0, after, before)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"39", "40", "41"})
    void cutsALongClauseButNoCharacter(int length) {
        var text = "a".repeat(length) + "𠮷".repeat(100);

        assertThat(shorten(text, 0, true, true))
                .contains("…")
                .matches(kept -> kept.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000));
    }

    private static String shorten(String text, int keep, boolean after, boolean before) {
        return Elision.of(text, keep, after, before).stream().map(Span::text).collect(Collectors.joining());
    }
}
