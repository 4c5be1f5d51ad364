package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A text without any numbering: one clause that holds its sentences and tables. */
final class Unnumbered {
    private Unnumbered() {}

    static Optional<Article> of(List<Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Article("1", ArticleKind.CLAUSE, "", null, Paragraphs.of("", lines)));
    }

    // rule: what stands behind the mark of the source, else all sentences and tables that belong to no notice
    static List<Line> lines(List<Line> lines) {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            from = lines.get(i).is(Line.Kind.BOUNDARY) ? i + 1 : from;
        }
        var text = lines.subList(from, lines.size());
        return IntStream.range(0, text.size())
                .filter(i -> belongs(text, i))
                .mapToObj(text::get)
                .toList();
    }

    // rule: a line without an end among the sentences of such a text has no certain place
    static List<UnplacedLine> left(List<Line> lines, List<Line> text) {
        int from = text.isEmpty() ? lines.size() : lines.indexOf(text.get(0));
        int to = text.isEmpty() ? 0 : lines.lastIndexOf(text.get(text.size() - 1));
        return IntStream.range(from, to)
                .filter(i -> lines.get(i).is(Line.Kind.TEXT) && !belongs(lines, i) && !known(lines, i))
                .mapToObj(i -> new UnplacedLine("1", false, lines.get(i).text()))
                .toList();
    }

    private static boolean known(List<Line> lines, int at) {
        var text = lines.get(at).text();
        return text.isEmpty()
                || Chrome.is(text)
                || Titles.names(text)
                || DocumentNumbers.is(text)
                || Notices.at(lines, at)
                || Notices.salutation(text)
                || Ending.signature(lines, at);
    }

    private static boolean belongs(List<Line> lines, int at) {
        var line = lines.get(at);
        var text = line.text();
        return line.is(Line.Kind.ROW)
                || (line.is(Line.Kind.TEXT)
                        && (Sentences.ends(text) || Sentences.tellsEffect(text))
                        && !Notices.at(lines, at)
                        && !Notices.salutation(text)
                        && !Chrome.is(text));
    }
}
