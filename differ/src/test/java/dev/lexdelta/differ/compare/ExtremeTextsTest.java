package dev.lexdelta.differ.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ExtremeTextsTest {
    private static final String SENTENCE = "县级以上人民政府应当加强对市场主体经营活动的监督管理，并向社会公布。";

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void anyPairOfTextsIsCompared(String name, LegalText old, LegalText fresh) {
        ChangeSet set = Texts.compare(old, fresh);

        Invariants.hold(name, old, fresh, set);
    }

    static Stream<Arguments> extremes() {
        LegalText one = Texts.of("为了规范活动，制定本条例。");
        LegalText none = Texts.of();
        LegalText bare = Texts.of("");
        return Stream.of(
                Arguments.of("none and none", none, none),
                Arguments.of("none and one", none, one),
                Arguments.of("one and none", one, none),
                Arguments.of("an empty article", bare, one),
                Arguments.of("two empty articles", bare, bare),
                Arguments.of("nothing in common", one, Texts.of("本办法自公布之日起施行。", "解释权归市政府。")),
                Arguments.of("punctuation only", Texts.of("，。；", "。"), Texts.of("。", "；；；，")),
                Arguments.of("lone surrogates", Texts.of("\uD840甲乙丙丁"), Texts.of("\uD840\uDC0B甲\uDC0B乙丙")),
                Arguments.of("odd numbers", Texts.of("第条第一二三四五六七八九一二三四五条前条例至前"), one));
    }

    @Test
    void tenThousandArticlesThatAreAllAlike() {
        LegalText old = Texts.of(repeated(10_000, i -> SENTENCE));
        LegalText fresh = Texts.of(repeated(10_010, i -> i % 100 == 7 ? SENTENCE + "应当公开。" : SENTENCE));

        ChangeSet set = Texts.compare(old, fresh);

        assertThat(set.summary().counts().get(ChangeKind.UNCHANGED)).isGreaterThan(9_000);
    }

    @Test
    void tenThousandArticlesThatDifferInOneCharacter() {
        LegalText old = Texts.of(repeated(10_000, i -> SENTENCE + (char) (0x4E00 + i)));
        LegalText fresh = Texts.of(repeated(10_000, i -> SENTENCE + (char) (0x4E00 + i) + "者"));

        ChangeSet set = Texts.compare(old, fresh);

        assertThat(set.summary().counts()).containsOnlyKeys(ChangeKind.MODIFIED);
    }

    @Test
    void tenThousandArticlesThatAllResembleTheSameFew() {
        String rule = "擅自移动消防栓的，处罚款。";
        LegalText old = Texts.of(repeated(10_000, i -> rule + (char) (0x4E00 + i)));
        LegalText fresh = Texts.of(repeated(500, i -> i % 50 == 0 ? rule + "改。" : SENTENCE + (char) (0x5E00 + i)));

        ChangeSet set = Texts.compare(old, fresh);

        assertThat(set.changes()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("giants")
    void anArticleOfAMillionCharacters(String old, String fresh) {
        LegalText a = Texts.of("第一条的内容。", old, "施行。");
        LegalText b = Texts.of("第一条的内容。", fresh, "施行。");

        ChangeSet set = Texts.compare(a, b);

        assertThat(set.changes()).isNotEmpty();
    }

    static Stream<Arguments> giants() {
        String varied = String.join("", Arrays.asList(repeated(30_000, ExtremeTextsTest::sentence)));
        String edited = String.join("", Arrays.asList(repeated(30_000, i -> sentence(i % 50 == 3 ? i * 7 : i))));
        return Stream.of(
                Arguments.of(SENTENCE.repeat(30_000), SENTENCE.repeat(30_001)),
                Arguments.of("甲".repeat(1_000_000), "甲乙".repeat(500_000)),
                Arguments.of(varied, edited),
                Arguments.of(varied, new StringBuilder(varied).reverse().toString()),
                Arguments.of(varied.replace('。', '的'), edited.replace('。', '的')));
    }

    private static String sentence(int i) {
        return "第" + i + "项监测数据由" + (char) (0x4E00 + i % 5000) + (char) (0x4E00 + i % 7919) + "部门负责公布并存档备查。";
    }

    private static String[] repeated(int times, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).toArray(String[]::new);
    }

    @Test
    void aVeryLongListIsCompared() {
        String old = "下列情形应当备案：\n" + String.join("\n", items(3_000, 0));
        String fresh = "下列情形应当备案：\n" + String.join("\n", items(3_000, 17));

        ChangeSet set = Texts.compare(Texts.of(old), Texts.of(fresh));

        Invariants.hold("long list", Texts.of(old), Texts.of(fresh), set);
        assertThat(set.changes()).hasSize(1);
    }

    private static List<String> items(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "（一）" + sentence(i))
                .toList();
    }
}
