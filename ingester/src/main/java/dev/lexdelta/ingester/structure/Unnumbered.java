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
