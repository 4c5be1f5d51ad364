package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void breaksBetweenHanCharactersWithAHangingIndent() {
        assertThat(wrapped(Span.plain("（一）与公共安全、公共卫生、交通出行密切相关的数据")))
                .isEqualTo("  （一）与公共安全、公共卫生、\n        交通出行密切相关的数据\n");
    }

    @Test
    void beginsNoLineWithClosingPunctuationAndEndsNoneWithAnOpeningBracket() {
        assertThat(wrapped(Span.plain("一二三四五六七八九十一二三四。一二三四五六七八九十（一二）")))
                .isEqualTo("  一二三四五六七八九十一二三\n        四。一二三四五六七八九\n        十（一二）\n");
    }

    @Test
    void keepsWordsAndNumbersWhole() {
        assertThat(wrapped(Span.plain("one two three four five 一二 six")))
                .isEqualTo("  one two three four five 一二\n        six\n");
    }

    @Test
    void breaksAWordThatIsWiderThanALine() {
        assertThat(wrapped(Span.plain("x".repeat(60))).lines()).allMatch(line -> line.length() <= 30);
    }

    @Test
    void keepsMarksWithTheTextTheyEnclose() {
        assertThat(wrapped(
                        Span.plain("一二三四五六七八九十一二三"),
                        new Span("{+", Ink.PLAIN, Span.Glue.NEXT),
                        Span.plain("四"),
                        new Span("+}", Ink.PLAIN, Span.Glue.PREVIOUS)))
                .isEqualTo("  一二三四五六七八九十一二三\n        {+四+}\n");
    }

    @Test
    void takesTimeInProportionToItsInput() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> wrapped(Span.plain("。".repeat(500_000) + "x".repeat(500_000) + "（".repeat(500_000))));
    }

    private static String wrapped(Span... spans) {
        var sheet = new Sheet(new Style(false, 30, Language.ZH));
        sheet.wrap(2, 8, List.of(spans));
        return sheet.toString();
    }
}
