package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.lines.Marker.Kind;
import dev.lexdelta.ingester.lines.Markers;
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
    private static final List<String> AMENDING = List.of("修改为", "改为", "增加", "删去", "删除", "修改");
    private static final List<String> INSTRUCTING = List.of("修改为", "改为第", "增加一条", "增加一款", "增加一项", "删去", "删除");
    private static final List<String> CONTACT =
            List.of("邮箱", "邮编", "邮政编码", "邮件", "信函", "来信", "电话", "传真", "地址", "网站", "登录", "登陆");
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
        if (articles.isEmpty()) {
            return clauses(lines);
        }
        var instructions = instructions(lines, articles.get(0).line());
        if (!instructions.isEmpty()) {
            return new Body(ArticleKind.CLAUSE, instructions);
        }
        // rule: so is an amendment whose instructions are numbered by 条: 第一条 第三条修改为
        return new Body(most(articles, lines, INSTRUCTING) ? ArticleKind.CLAUSE : ArticleKind.ARTICLE, articles);
    }

    // rule: a decision that amends is divided by its instructions, 一、将第三条修改为, not by the articles it quotes
    private static List<Start> instructions(List<Line> lines, int firstArticle) {
        var starts = starts(lines, Kind.HAN_COMMA);
        boolean amends = !starts.isEmpty() && starts.get(0).line() < firstArticle && most(starts, lines, AMENDING);
        return amends ? starts : List.of();
    }

    private static boolean most(List<Start> starts, List<Line> lines, List<String> words) {
        long with = starts.stream()
                .map(start -> lines.get(start.line()).text())
                .filter(text -> words.stream().anyMatch(text::contains))
                .count();
        return with * 2 >= starts.size();
    }

    // rule: a text without 条 is divided by its top numbering: 一、 else （一） else 1.
    private static Body clauses(List<Line> lines) {
        for (var kind : List.of(Kind.HAN_COMMA, Kind.HAN_BRACKET, Kind.ARABIC_DOT)) {
            var starts = starts(lines, kind);
            boolean enough = starts.size() >= (kind == Kind.HAN_COMMA ? 1 : FEWEST_CLAUSES);
            if (enough && !most(starts, lines, CONTACT)) {
                return new Body(ArticleKind.CLAUSE, starts);
            }
        }
        return new Body(ArticleKind.CLAUSE, List.of());
    }

    /** Where articles start in these lines, such as those of an annex. */
    static List<Start> articles(List<Line> lines) {
        return starts(lines, Kind.ARTICLE);
    }

    private static List<Start> starts(List<Line> lines, Kind kind) {
        var candidates = candidates(lines, start -> start.marker().is(kind));
        var keys = candidates.stream().mapToLong(start -> start.marker().key()).toArray();
        var rise = LongestRise.ofBestRun(keys, FIRST);
        return kind == Kind.ARTICLE
                ? Misnumbered.mended(candidates, rise, lines)
                : rise.stream().map(candidates::get).toList();
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
