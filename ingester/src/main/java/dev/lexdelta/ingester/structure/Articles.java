package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.structure.Body.Start;
import java.util.ArrayList;
import java.util.List;

/** Reads the articles between the starts that {@link Body} found, and stops where the text ends. */
final class Articles {
    private final List<Line> lines;
    private final Body body;
    private final Divisions divisions;
    private final boolean roundCaptions;

    Articles(List<Line> lines, Body body, Divisions divisions) {
        this.lines = lines;
        this.body = body;
        this.divisions = divisions;
        this.roundCaptions = body.kind() == ArticleKind.ARTICLE && mostHaveRoundCaptions();
    }

    List<Article> list() {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < body.starts().size(); i++) {
            articles.add(article(body.starts().get(i), end(i)));
        }
        return articles;
    }

    private Article article(Start start, int end) {
        var following = new ArrayList<Line>();
        for (int i = start.line() + 1; i < end && !divisions.opensAt(i); i++) {
            if (!divisions.skips(i)) {
                following.add(lines.get(i));
            }
        }
        var caption = Caption.of(first(start, following), roundCaptions);
        return new Article(
                start.marker().articleNumber(),
                body.kind(),
                start.marker().label(),
                caption.words(),
                Paragraphs.of(caption.rest(), following));
    }

    // rule: where the number stands alone on its line, the next line is the beginning of the article
    private String first(Start start, List<Line> following) {
        var rest = start.marker().rest(lines.get(start.line()).text());
        boolean alone = rest.isEmpty()
                && !following.isEmpty()
                && following.get(0).is(Line.Kind.TEXT)
                && LineStart.of(following.get(0).text()) == LineStart.PLAIN;
        return alone ? following.remove(0).text() : rest;
    }

    private int end(int start) {
        return start + 1 < body.starts().size() ? body.starts().get(start + 1).line() : end();
    }

    /** Index behind the last line of the last article. */
    int end() {
        int end = body.starts().get(body.starts().size() - 1).line() + 1;
        while (end < lines.size() && belongs(lines.get(end))) {
            end++;
        }
        return end;
    }

    // rule: behind the last article only sentences, items and tables go on; the first line that is none ends the text
    private static boolean belongs(Line line) {
        if (line.is(Line.Kind.ROW)) {
            return true;
        }
        var text = line.text();
        if (!line.is(Line.Kind.TEXT) || text.isEmpty() || Chrome.is(text) || AnnexHead.is(text)) {
            return false;
        }
        return LineStart.of(text) == LineStart.ITEM
                || (LineStart.of(text) == LineStart.PLAIN
                        && "。；：".indexOf(text.charAt(text.length() - 1)) >= 0
                        && Chars.countHan(text) > 0);
    }

    private boolean mostHaveRoundCaptions() {
        long round = body.starts().stream()
                .filter(start -> Caption.roundAt(
                        start.marker().rest(lines.get(start.line()).text())))
                .count();
        return round >= 3 && round * 2 > body.starts().size();
    }
}
