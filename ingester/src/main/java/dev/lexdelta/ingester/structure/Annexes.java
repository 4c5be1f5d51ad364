package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.structure.Body.Start;
import java.util.ArrayList;
import java.util.List;

/** Reads an annex below its head: 附件, 附件一, 附表2：…, 附录, 附： */
final class Annexes {
    private static final int FEWEST_PARTS = 2;

    private Annexes() {}

    // rule: a head without anything below is a link; what is enclosed to explain a text is no annex of it
    static List<Article> of(int number, List<Line> lines) {
        var content = lines.subList(1, lines.size());
        var label = lines.get(0).text();
        var whole = new Article("annex" + number, ArticleKind.ANNEX, label, null, Paragraphs.of("", content));
        if (content.isEmpty() || Companions.are(whole)) {
            return List.of();
        }
        var parts = Body.articles(content);
        return parts.size() < FEWEST_PARTS ? List.of(whole) : parts(whole, content, parts);
    }

    // rule: an annex with articles of its own is divided by them: annex1.1
    private static List<Article> parts(Article whole, List<Line> content, List<Start> starts) {
        var annex = new ArrayList<Article>();
        var above = content.subList(0, starts.get(0).line());
        annex.add(new Article(whole.number(), ArticleKind.ANNEX, whole.label(), null, Paragraphs.of("", above)));
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).line() : content.size();
            annex.add(part(
                    whole.number(), starts.get(i), content.subList(starts.get(i).line(), end)));
        }
        return annex;
    }

    private static Article part(String annex, Start start, List<Line> lines) {
        var marker = start.marker();
        return new Article(
                annex + "." + marker.articleNumber(),
                ArticleKind.ANNEX,
                marker.label(),
                null,
                Paragraphs.of(marker.rest(lines.get(0).text()), lines.subList(1, lines.size())));
    }
}
