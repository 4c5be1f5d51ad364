package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The text between the title and the first article: 序言, 为了…，制定本规定 */
final class Preamble {
    private Preamble() {}

    static Optional<Article> of(List<Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Article("0", ArticleKind.PREAMBLE, "", null, Paragraphs.of("", lines)));
    }

    // rule: upwards from the text, sentences that belong to no notice; they count when a title or a mark stands above
    static List<Line> lines(List<Line> head) {
        var found = new ArrayList<Line>();
        int at = head.size() - 1;
        while (at >= 0 && sentence(head.get(at))) {
            found.add(head.get(at));
            at--;
        }
        if (at >= 0 && !opens(head.get(at))) {
            return List.of();
        }
        Collections.reverse(found);
        return found;
    }

    private static boolean sentence(Line line) {
        var text = line.text();
        return line.is(Line.Kind.TEXT) && Sentences.ends(text) && !Notices.is(text) && !Notices.salutation(text);
    }

    private static boolean opens(Line line) {
        return line.is(Line.Kind.BOUNDARY)
                || line.is(Line.Kind.HEADING)
                || Titles.names(line.text())
                || Notices.note(line.text())
                || Notices.salutation(line.text())
                || DocumentNumbers.is(line.text())
                || LineStart.of(line.text()) == LineStart.DIVISION
                || "序言".equals(line.text())
                || "前言".equals(line.text());
    }
}
