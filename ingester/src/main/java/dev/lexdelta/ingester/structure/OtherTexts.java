package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.structure.Body.Start;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds articles on the page that are none of the text that was read: they would otherwise be lost without a word. */
final class OtherTexts {
    private static final int FEWEST = 2;
    private static final int LONGEST_NAME = 60;
    private static final int LOOK_BACK = 4;

    private final Set<String> own;

    private OtherTexts(Set<String> own) {
        this.own = own;
    }

    // rule: two articles or more above the text, below it, or in another enclosure where the text itself is one
    static List<OtherText> of(List<Line> lines, Body body, Tail tail) {
        var texts = new OtherTexts(own(lines, body));
        var found = new ArrayList<OtherText>();
        texts.in(lines, 0, body.first()).ifPresent(found::add);
        if (enclosed(lines, body.first())) {
            tail.enclosures()
                    .forEach(enclosure ->
                            texts.in(enclosure, 0, enclosure.size()).ifPresent(found::add));
        }
        below(lines, body, tail.end()).ifPresent(found::add);
        return found;
    }

    /** The text that begins behind a line. */
    static Optional<OtherText> below(List<Line> lines, Body body, int from) {
        return new OtherTexts(own(lines, body)).in(lines, from, lines.size());
    }

    /** First lines of the articles that were read: a page may print a text twice. */
    private static Set<String> own(List<Line> lines, Body body) {
        var own = new HashSet<String>();
        for (Start start : body.starts()) {
            own.add(lines.get(start.line()).text());
        }
        return own;
    }

    // rule: lines that begin like articles and say something; those of the contents have no sentence
    private Optional<OtherText> in(List<Line> lines, int from, int to) {
        int first = -1;
        int articles = 0;
        for (int i = from; i < to; i++) {
            if (article(lines, i)) {
                first = first < 0 ? i : first;
                articles++;
            }
        }
        return articles < FEWEST ? Optional.empty() : Optional.of(new OtherText(name(lines, first), articles));
    }

    private boolean article(List<Line> lines, int at) {
        var text = lines.get(at).text();
        if (!lines.get(at).worded() || LineStart.of(text) != LineStart.ARTICLE || own.contains(text)) {
            return false;
        }
        var next = at + 1 < lines.size() ? lines.get(at + 1).text() : "";
        return Sentences.ends(text) || (LineStart.of(next) == LineStart.PLAIN && Sentences.ends(next));
    }

    private static String name(List<Line> lines, int first) {
        for (int i = first - 1; i >= 0 && i >= first - LOOK_BACK; i--) {
            if (Titles.names(lines.get(i).text())) {
                return lines.get(i).text();
            }
        }
        var text = lines.get(first).text();
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    // rule: 附件1 stands directly above its title
    private static boolean enclosed(List<Line> lines, int first) {
        for (int i = first - 1; i >= 0 && i >= first - LOOK_BACK; i--) {
            var text = lines.get(i).text();
            if (AnnexHead.is(text)) {
                return true;
            }
            if (DateScan.alone(text).isPresent()) {
                return false;
            }
        }
        return false;
    }
}
