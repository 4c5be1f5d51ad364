package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.differ.align.SharedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Small texts and comparisons for tests. */
final class Texts {
    private Texts() {}

    static LegalText text(List<Article> articles, Repair... repairs) {
        String textId = LegalText.textIdOf(articles);
        var stage = new Stage(StageKind.CONSULTATION, 1, "征求意见稿");
        return new LegalText(
                LegalText.idOf(Jurisdiction.STATE, stage, textId),
                textId,
                "test",
                false,
                "示例条例",
                "示例条例",
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                stage,
                null,
                Jurisdiction.STATE,
                List.of(),
                null,
                Dates.NONE,
                DatesBasis.NONE,
                List.of(),
                articles,
                List.of(),
                List.of(),
                List.of(repairs),
                List.of());
    }

    /** Articles 1, 2, … of one paragraph per line; a line that begins with （一） is an item. */
    static LegalText of(String... articles) {
        return text(articles(articles));
    }

    static List<Article> articles(String... articles) {
        var list = new ArrayList<Article>();
        for (String article : articles) {
            list.add(SharedTexts.article(String.valueOf(list.size() + 1), Arrays.asList(article.split("\n"))));
        }
        return list;
    }

    static Article preamble(String text) {
        return new Article(
                "0",
                ArticleKind.PREAMBLE,
                "",
                null,
                Stream.of(Paragraph.of(text)).toList());
    }

    static Occasion occasion() {
        return new Occasion(
                1,
                Reason.NEW,
                false,
                new RegulationRef("r", "示例条例", Jurisdiction.STATE),
                Transition.DRAFT_TO_ENACTED,
                null);
    }

    static ChangeSet compare(LegalText old, LegalText fresh) {
        return new ComparisonEngine().compare(old, fresh, occasion(), () -> false);
    }
}
