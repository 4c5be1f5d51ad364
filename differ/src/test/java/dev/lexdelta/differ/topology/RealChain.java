package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;

import dev.lexdelta.contract.shared.SharedFolder;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.differ.align.SharedTexts;
import java.nio.file.Path;
import java.util.List;

/** The animal epidemic prevention law of 2015, its two revision drafts, which tell no day, and the law of 2021. */
final class RealChain {
    private static final String TITLE = "动物防疫法";

    private RealChain() {}

    static List<LegalText> orSkip() {
        var drafts = SharedFolder.orSkip().resolve("corpus/drafts");
        return List.of(
                text(law(TITLE).on("2015-04-24").action(Action.AMEND), drafts.resolve("动物防疫法_2015-一审稿/old.txt")),
                text(draft(TITLE).action(Action.REVISE), drafts.resolve("动物防疫法_一审稿-二审稿/draft.txt")),
                text(reading(TITLE, 2).action(Action.REVISE), drafts.resolve("动物防疫法_一审稿-二审稿/final.txt")),
                text(law(TITLE).on("2021-01-22").action(Action.REVISE), drafts.resolve("动物防疫法_二审稿-2021/final.txt")));
    }

    private static LegalText text(TestText text, Path file) {
        var articles = SharedTexts.read(file).stream().map(Article::flat).toArray(String[]::new);
        return text.in(Jurisdiction.STATE).articles(articles).text();
    }
}
