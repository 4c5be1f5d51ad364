package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** A normaliser for tests: the paragraphs of a page are its articles, and a page without one is refused. */
public final class Texts {
    private Texts() {}

    public static Normalized normalize(RawDocument document) {
        var page = Jsoup.parse(new String(document.bytes(), StandardCharsets.UTF_8));
        var paragraphs = page.select("p").eachText();
        if (paragraphs.contains("fault")) {
            throw new IllegalStateException("a fault of ours");
        }
        return paragraphs.isEmpty()
                ? new Normalized.Refused(refused(document))
                : new Normalized.Accepted(text(document, page.select("h1").text(), paragraphs));
    }

    private static Quarantined refused(RawDocument document) {
        return new Quarantined(
                document.url(),
                List.of(Refusal.of("no-articles", "the page has no articles")),
                Ids.sha256(document.bytes()),
                document.mediaType(),
                document.fetchedAt());
    }

    private static LegalText text(RawDocument document, String title, List<String> paragraphs) {
        var jurisdiction = new Jurisdiction("429900", "澜江市");
        var stage = new Stage(StageKind.CONSULTATION, 1, "征求意见稿");
        var articles = new ArrayList<Article>();
        for (var paragraph : paragraphs) {
            var number = String.valueOf(articles.size() + 1);
            articles.add(new Article(
                    number, ArticleKind.ARTICLE, "第" + number + "条", null, List.of(Paragraph.of(paragraph))));
        }
        var textId = LegalText.textIdOf(articles);
        return new LegalText(
                LegalText.idOf(jurisdiction, stage, textId),
                textId,
                "test",
                document.history(),
                title,
                title,
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                stage,
                null,
                jurisdiction,
                List.of(),
                null,
                Dates.NONE,
                DatesBasis.NONE,
                List.of(),
                articles,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Provenance(
                        document.url(),
                        document.publisher(),
                        document.trust(),
                        document.fetchedAt(),
                        document.mediaType(),
                        Ids.sha256(document.bytes()))));
    }
}
