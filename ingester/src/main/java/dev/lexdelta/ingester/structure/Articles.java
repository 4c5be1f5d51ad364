package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.lines.Markers;
import dev.lexdelta.ingester.structure.Body.Start;
import java.util.ArrayList;
import java.util.List;

/** Reads the articles between the starts that {@link Body} found, and stops where the text ends. */
final class Articles {
    private static final int LONGEST_QUOTE = 60;

    /** So many lines without an end may stand between two sentences of the last article. */
    private static final int MOST_OPEN = 3;

    private final List<Line> lines;
    private final Body body;
    private final Divisions divisions;
    private final boolean roundCaptions;
    private final int end;

    Articles(List<Line> lines, Body body, Divisions divisions) {
        this.lines = lines;
        this.body = body;
        this.divisions = divisions;
        this.roundCaptions = body.kind() == ArticleKind.ARTICLE && mostHaveRoundCaptions();
        this.end = lastEnd();
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
        int once = once(start.line(), end);
        for (int i = start.line() + 1; i < once && !divisions.opensAt(i); i++) {
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

    /** The lines between a heading and the next article that are neither headings nor of an article. */
    List<UnplacedLine> unplaced() {
        var unplaced = new ArrayList<UnplacedLine>();
        for (int i = 0; i < body.starts().size(); i++) {
            unplaced(body.starts().get(i), end(i), unplaced);
        }
        return unplaced;
    }

    private void unplaced(Start start, int end, List<UnplacedLine> unplaced) {
        int once = once(start.line(), end);
        boolean below = false;
        for (int i = start.line() + 1; i < once; i++) {
            boolean heading = divisions.opensAt(i);
            below |= heading;
            boolean placed = heading || !below || divisions.skips(i);
            if ((!placed || divisions.nameless(i)) && says(lines.get(i))) {
                unplaced.add(new UnplacedLine(
                        start.marker().articleNumber(), false, lines.get(i).text()));
            }
        }
    }

    private static boolean says(Line line) {
        return line.worded() && !line.text().isEmpty() && !Chrome.is(line.text()) && !Notices.note(line.text());
    }

    // rule: an article that the page prints twice, one after the other, stands once
    private int once(int start, int end) {
        int again = start + 1;
        while (again < end && !lines.get(again).text().equals(lines.get(start).text())) {
            again++;
        }
        for (int i = again; i < end; i++) {
            if (!lines.get(i).text().equals(lines.get(start + i - again).text())) {
                return end;
            }
        }
        return again;
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
        return end;
    }

    // rule: the last article goes on to its last sentence, item or row; what stands between these belongs to it
    private int lastEnd() {
        int placed = body.starts().get(body.starts().size() - 1).line() + 1;
        int quoted = closing(placed - 1);
        boolean listing = lists(placed - 1);
        for (int i = placed; i < lines.size() && i <= placed + MOST_OPEN; i++) {
            boolean open = i <= quoted || quotes(i);
            if (!open && Ending.at(lines, i)) {
                break;
            }
            quoted = Math.max(quoted, closing(i));
            listing = lists(i) || (listing && !Sentences.ends(lines.get(i).text()));
            placed = open || listing || belongs(i) ? i + 1 : placed;
        }
        return placed;
    }

    // rule: a colon opens a list, whose entries may have no end; so does a number alone on its line for its sentence
    private boolean lists(int line) {
        var text = lines.get(line).text();
        var marker = Markers.of(text);
        return text.endsWith("：")
                || (marker.is(Marker.Kind.ARTICLE) && marker.rest(text).isEmpty());
    }

    private boolean belongs(int line) {
        var text = lines.get(line).text();
        return lines.get(line).is(Line.Kind.ROW)
                || LineStart.of(text) == LineStart.ITEM
                || Sentences.ends(text)
                || Sentences.tellsEffect(text);
    }

    // rule: an instruction goes on with the article it gives: 增加一条，作为第五条：
    private boolean quotes(int line) {
        return body.kind() == ArticleKind.CLAUSE
                && LineStart.of(lines.get(line).text()) == LineStart.ARTICLE
                && lines.get(line - 1).text().endsWith("：");
    }

    /** The line on which a quotation closes that a line of an instruction opens, -1 where none is open. */
    private int closing(int line) {
        if (body.kind() != ArticleKind.CLAUSE) {
            return -1;
        }
        int depth = 0;
        for (int i = line; i < lines.size() && i < line + LONGEST_QUOTE; i++) {
            depth += depth(lines.get(i).text());
            if (depth <= 0) {
                return i > line ? i : -1;
            }
        }
        return -1;
    }

    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
        }
        return depth;
    }

    private boolean mostHaveRoundCaptions() {
        long round = body.starts().stream()
                .filter(start -> Caption.roundAt(
                        start.marker().rest(lines.get(start.line()).text())))
                .count();
        return round >= 3 && round * 2 > body.starts().size();
    }
}
