package dev.lexdelta.notifier.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.notifier.render.ChangeSets;
import dev.lexdelta.notifier.render.Golden;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonPageTest {
    @ParameterizedTest
    @CsvSource({"page-zh.html, ZH", "page-en.html, EN"})
    void readsLikeTheGoldenFile(String file, Language language) {
        Golden.check(file, withoutStyle(page(language)));
    }

    @Test
    void fetchesNothingAndRunsNothing() {
        assertThat(page(Language.ZH)).doesNotContain("<script", "<link", "src=", "@import", "url(");
    }

    @Test
    void takesNoMarkupFromALaw() {
        var law = Texts.of(
                "<b>条例</b>",
                List.of(),
                List.of(Texts.article("1\"><i>", Paragraph.of("<script>alert(1)</script>&"))),
                List.of());

        var page = new ComparisonPage(Language.ZH).render(ChangeSets.of(List.of()), law, law);

        assertThat(page).doesNotContain("<b>条例", "<script", "<i>");
    }

    @Test
    void hasRowsForNothing() {
        var empty = Texts.of("", List.of(), List.of(), List.of());

        assertThat(new ComparisonPage(Language.EN).render(ChangeSets.of(List.of()), empty, empty))
                .endsWith("</html>\n");
    }

    private static String page(Language language) {
        return new ComparisonPage(language)
                .render(ChangeSets.sample(), ChangeSets.oldOfSample(), ChangeSets.newOfSample());
    }

    private static String withoutStyle(String page) {
        return page.replaceFirst("(?s)<style>.*</style>", "<style></style>");
    }
}
