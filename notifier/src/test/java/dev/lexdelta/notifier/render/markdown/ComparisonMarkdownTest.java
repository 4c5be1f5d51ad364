package dev.lexdelta.notifier.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.notifier.render.ChangeSets;
import dev.lexdelta.notifier.render.Golden;
import dev.lexdelta.notifier.render.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonMarkdownTest {
    @ParameterizedTest
    @CsvSource({"comparison-zh.md, ZH, false", "comparison-en.md, EN, false", "comparison-zh-full.md, ZH, true"})
    void readsLikeTheGoldenFile(String file, Language language, boolean full) {
        var markdown = new ComparisonMarkdown(language, full)
                .render(ChangeSets.sample(), ChangeSets.oldOfSample(), ChangeSets.newOfSample());

        Golden.check(file, markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "应当|立即|报告|应当**立即**报告",
                "甲|，乙|丙|甲 **，乙**丙",
                "甲|乙。|丙|甲**乙。** 丙",
                "甲。|乙。||甲。**乙。**",
                "甲|“乙”|，丙|甲 **“乙”**，丙",
                "甲| 乙 |丙|甲 **乙** 丙",
                "第１|2*3_|4|第１**2\\*3\\_** 4"
            })
    void setsEmphasisWhereCommonMarkSeesIt(String before, String bold, String after, String expected) {
        var line = new Emphasis()
                .add(before, "")
                .add(bold, "**")
                .add(after == null ? "" : after, "")
                .toString();

        assertThat(line).isEqualTo(expected);
    }

    @Test
    void joinsADeletionAndAnInsertionWithoutASpace() {
        assertThat(new Emphasis().add("甲，", "~~").add("乙。", "**").add("丙", "").toString())
                .isEqualTo("~~甲，~~**乙。** 丙");
        assertThat(new Emphasis().add("甲", "**").add("乙", "*").toString()).isEqualTo("**甲** *乙*");
    }

    @ParameterizedTest
    @CsvSource({
        "1. 甲, 1\\. 甲",
        "12）甲, 12）甲",
        "# 甲, \\# 甲",
        "- 甲, \\- 甲",
        "+甲, \\+甲",
        "a|b, a\\|b",
        "<b>, \\<b\\>",
        "[甲](乙), \\[甲\\](乙)",
        "&lt;, \\&lt;",
        "\\, \\\\"
    })
    void takesNoMarkupFromALaw(String text, String expected) {
        assertThat(new Emphasis().add(text, "").toString()).isEqualTo(expected);
    }
}
