package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.structure.Marker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the articles of a document start.
 *
 * @param kind ARTICLE, or CLAUSE for a text without 条
 * @param starts in order; empty when there are none
 */
record Body(ArticleKind kind, List<Start> starts) {
    /** The line that an article starts on and its marker. */
    record Start(int line, Marker marker) {}

    private static final int FEWEST_CLAUSES = 2;
    private static final long FIRST = 1000;

    Body {
        starts = List.copyOf(starts);
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /** Index of the line of the first article. */
    int first() {
        return starts.get(0).line();
    }

    static Body of(List<Line> lines) {
        var articles = starts(lines, Kind.ARTICLE);
        return articles.isEmpty() ? clauses(lines) : new Body(ArticleKind.ARTICLE, articles);
    }

    // rule: a text without 条 is divided by its top numbering: 一、 else （一） else 1.
    private static Body clauses(List<Line> lines) {
        for (var kind : List.of(Kind.HAN_COMMA, Kind.HAN_BRACKET, Kind.ARABIC_DOT)) {
            var starts = starts(lines, kind);
            if (starts.size() >= (kind == Kind.HAN_COMMA ? 1 : FEWEST_CLAUSES)) {
                return new Body(ArticleKind.CLAUSE, starts);
            }
        }
        return new Body(ArticleKind.CLAUSE, List.of());
    }

    private static List<Start> starts(List<Line> lines, Kind kind) {
        var candidates = candidates(lines, start -> start.marker().is(kind));
        var keys = candidates.stream().mapToLong(start -> start.marker().key()).toArray();
        return LongestRise.ofBestRun(keys, FIRST).stream().map(candidates::get).toList();
    }

    private static List<Start> candidates(List<Line> lines, Predicate<Start> wanted) {
        var found = new ArrayList<Start>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.worded() && LineStart.of(line.text()) != LineStart.PLAIN) {
                var start = new Start(i, Markers.of(line.text()));
                if (wanted.test(start)) {
                    found.add(start);
                }
            }
        }
        return found;
    }
}
