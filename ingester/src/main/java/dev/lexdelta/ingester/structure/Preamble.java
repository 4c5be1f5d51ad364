package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text between the title and the first article: 序言, 为了…，制定本规定 */
final class Preamble {
    private static final int MOST_FURNITURE = 5;

    private Preamble() {}

    static Optional<Article> of(List<Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Article("0", ArticleKind.PREAMBLE, "", null, Paragraphs.of("", lines)));
    }

    // rule: it stands between the contents and the first article, or between the title and the contents
    static List<Line> lines(List<Line> head) {
        var parts = Contents.around(head);
        var below = above(parts.below());
        return below.isEmpty() && parts.found() ? above(parts.above()) : below;
    }

    // rule: upwards from the text, sentences that belong to no notice; they count when a title or a mark stands above,
    // directly or above what the page puts below a title
    private static List<Line> above(List<Line> head) {
        var found = new ArrayList<Line>();
        int at = head.size() - 1;
        while (at >= 0 && sentence(head, at)) {
            found.add(head.get(at));
            at--;
        }
        int opener = found.isEmpty() ? at : opener(head, at);
        if (opener >= 0 && !opens(head.get(opener)) && !found.isEmpty()) {
            return List.of();
        }
        if (opener >= 0 && head.get(opener).is(Line.Kind.BOUNDARY)) {
            // rule: all that stands behind the mark of the source is text, a line that was cut too
            for (int i = at; i > opener; i--) {
                found.add(head.get(i));
            }
        }
        Collections.reverse(found);
        return found;
    }

    // rule: a sentence between the title and the text that is neither its lead nor of a letter has no place
    static List<UnplacedLine> left(List<Line> around, String first) {
        int title = title(around);
        return IntStream.range(title + 1, title < 0 ? 0 : around.size())
                .filter(i -> sentence(around, i) && !Chrome.is(around.get(i).text()))
                .filter(i -> LineStart.of(around.get(i).text()) != LineStart.ARTICLE)
                .mapToObj(i -> new UnplacedLine(first, true, around.get(i).text()))
                .toList();
    }

    private static int title(List<Line> head) {
        int at = head.size() - 1;
        while (at >= 0 && !Titles.names(head.get(at).text())) {
            at--;
        }
        return at;
    }

    private static boolean sentence(List<Line> head, int at) {
        var line = head.get(at);
        return line.is(Line.Kind.TEXT)
                && Sentences.ends(line.text())
                && !Notices.at(head, at)
                && !Notices.salutation(line.text());
    }

    /** Where a title or a mark stands, or the first line upwards that the page does not put below one; -1 for none. */
    private static int opener(List<Line> head, int from) {
        int at = from;
        while (at >= 0 && at > from - MOST_FURNITURE && !opens(head.get(at)) && furniture(head.get(at))) {
            at--;
        }
        return at;
    }

    // rule: what a page puts below a title is no sentence, and no signature
    private static boolean furniture(Line line) {
        var text = line.text();
        return Chrome.is(text)
                || (line.is(Line.Kind.TEXT)
                        && !Sentences.ends(text)
                        && !Organs.isName(text)
                        && DateScan.alone(text).isEmpty());
    }

    private static boolean opens(Line line) {
        return line.is(Line.Kind.BOUNDARY)
                || line.is(Line.Kind.HEADING)
                || Titles.names(line.text())
                || Notices.note(line.text())
                || Notices.salutation(line.text())
                || DocumentNumbers.is(DocumentNumbers.unbracketed(line.text()))
                || LineStart.of(line.text()) == LineStart.DIVISION
                || "序言".equals(line.text())
                || "前言".equals(line.text());
    }
}
