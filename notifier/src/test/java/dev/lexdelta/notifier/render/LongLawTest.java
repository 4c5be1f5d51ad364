package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.notifier.render.html.ComparisonPage;
import dev.lexdelta.notifier.render.markdown.ComparisonMarkdown;
import dev.lexdelta.notifier.render.word.ComparisonDocx;
import dev.lexdelta.notifier.render.word.RedlineDocx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A law as long as they come is written in time, whatever became of it. */
@Timeout(60)
class LongLawTest {
    private static final int ARTICLES = 10_000;

    @Test
    void writesTenThousandArticlesThatAllTurnedAround() {
        var old = new ArrayList<Article>();
        var now = new ArrayList<Article>();
        var changes = new ArrayList<ArticleChange>();
        for (int i = 1; i <= ARTICLES; i++) {
            var from = String.valueOf(i);
            var to = String.valueOf(ARTICLES + 1 - i);
            old.add(Texts.article(from, Paragraph.of("主管部门应当在三十日内公布。")));
            now.add(Texts.article(from, Paragraph.of("主管部门应当在十五日内公布。")));
            changes.add(Samples.change(
                    ChangeKind.MODIFIED,
                    List.of(from),
                    List.of(to),
                    Severity.ORDINARY,
                    Samples.equal("主管部门应当在", from + "/p1", to + "/p1"),
                    Samples.delete("三十", from + "/p1"),
                    Samples.insert("十五", to + "/p1"),
                    Samples.equal("日内公布。", from + "/p1", to + "/p1")));
        }

        assertWritten(Samples.comparison(changes), text(old), text(now));
    }

    @Test
    void writesAnArticleOfAMillionCharacters() {
        var words = "主管部门应当公布，".repeat(110_000);
        var change = Samples.change(
                ChangeKind.MODIFIED,
                List.of("1"),
                List.of("1"),
                Severity.ORDINARY,
                Samples.equal(words, "1/p1", "1/p1"),
                Samples.insert("并说明理由。", "1/p1"));

        assertWritten(
                Samples.comparison(List.of(change)),
                text(List.of(Texts.article("1", Paragraph.of(words)))),
                text(List.of(Texts.article("1", Paragraph.of(words + "并说明理由。")))));
    }

    private static void assertWritten(ChangeSet comparison, LegalText old, LegalText now) {
        assertThat(new ComparisonPage(Language.ZH).render(comparison, old, now)).endsWith("</html>\n");
        assertThat(new ComparisonMarkdown(Language.ZH, true).render(comparison, old, now))
                .endsWith("\n");
        assertThat(new ComparisonText(new Style(true, 120, Language.ZH)).render(comparison, old, now))
                .endsWith("\n");
        assertThat(new ComparisonDocx(Language.ZH).render(comparison, old, now)).isNotEmpty();
        assertThat(new RedlineDocx(Language.ZH).render(comparison, old, now)).isNotEmpty();
    }

    private static LegalText text(List<Article> articles) {
        return Texts.of("条例", List.of(), articles, List.of());
    }
}
