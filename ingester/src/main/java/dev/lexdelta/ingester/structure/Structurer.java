package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clean lines as a law: first where its articles are, then what stands above them, then what that says. */
public final class Structurer {
    /** Reads a document; {@code home} is whose law its source publishes, used only where the text does not tell. */
    public Structured read(Sheet sheet, @Nullable Jurisdiction home) {
        var lines = sheet.lines();
        var body = Body.of(lines);
        var divisions = Divisions.of(lines, body);
        var head = lines.subList(0, body.isEmpty() ? lines.size() : divisions.top(body));
        var heading = TitleWords.of(Titles.find(sheet.titles(), head).orElse(""));
        var events = Events.of(head);
        var issuers = Issuers.of(events, head, heading.title());
        var articles = articles(lines, body, divisions, head);
        return new Reading(sheet, head, heading, events, issuers, articles, divisions.list(body), home).structured();
    }

    private static List<Article> articles(List<Line> lines, Body body, Divisions divisions, List<Line> head) {
        var articles = new ArrayList<Article>();
        if (body.isEmpty()) {
            Unnumbered.of(lines).ifPresent(articles::add);
            return articles;
        }
        var reader = new Articles(lines, body, divisions);
        Preamble.of(Contents.without(head)).ifPresent(articles::add);
        articles.addAll(reader.list());
        if (body.kind() == ArticleKind.ARTICLE) {
            articles.addAll(Annexes.read(lines, reader.end()));
        }
        return articles;
    }
}
