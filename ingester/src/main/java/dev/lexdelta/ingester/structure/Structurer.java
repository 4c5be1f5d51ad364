package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.lines.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clean lines as a law: first where its articles are, then what stands around them, then what that says. */
public final class Structurer {
    /**
     * Reads a document.
     *
     * @param home whose law its source publishes, used only where the text does not tell
     * @param expected how far the texts of its source have come, used only where the text does not tell
     */
    public Structured read(Sheet sheet, @Nullable Jurisdiction home, @Nullable StageKind expected) {
        var body = Body.of(sheet.lines());
        var source = new Home(home, expected);
        return body.isEmpty() ? unnumbered(sheet, source) : numbered(sheet, body, source);
    }

    private static Structured unnumbered(Sheet sheet, Home home) {
        var lines = sheet.lines();
        var text = Unnumbered.lines(lines);
        var articles = Unnumbered.of(text).stream().toList();
        return new Reading(sheet, lines, Around.of(lines, text, List.of()), articles, List.of(), home)
                .structured(new Leftover(Unnumbered.left(lines, text), List.of()));
    }

    private static Structured numbered(Sheet sheet, Body body, Home home) {
        var lines = sheet.lines();
        var divisions = Divisions.of(lines, body);
        var head = lines.subList(0, divisions.top(body));
        var preamble = Preamble.lines(head);
        var reader = new Articles(lines, body, divisions);
        var articles = new ArrayList<Article>();
        Preamble.of(preamble).ifPresent(articles::add);
        articles.addAll(reader.list());
        var around = Around.of(head, preamble, lines.subList(reader.end(), lines.size()));
        var tail = Tail.of(lines, body, reader.end());
        if (body.kind() == ArticleKind.ARTICLE || !enclosesALaw(lines, reader.end())) {
            articles.addAll(tail.annexes());
        }
        var unplaced = new ArrayList<>(Preamble.left(around.above(), number(body, 0)));
        unplaced.addAll(reader.unplaced());
        unplaced.addAll(tail.unplaced());
        var others = OtherTexts.of(lines, body, tail);
        return new Reading(sheet, head, around, articles, divisions.list(body), home)
                .structured(new Leftover(unplaced, others));
    }

    private static String number(Body body, int start) {
        return body.starts().get(start).marker().articleNumber();
    }

    // rule: a decision or notice in clauses may enclose a law with articles of its own, which is no annex of it
    private static boolean enclosesALaw(List<Line> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .anyMatch(line -> line.worded() && LineStart.of(line.text()) == LineStart.ARTICLE);
    }
}
