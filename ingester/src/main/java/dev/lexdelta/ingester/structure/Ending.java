package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.List;

/** Tells where a text is over: a line that begins something else. */
final class Ending {
    private static final int MOST_SIGNED = 4;

    private Ending() {}

    // rule: an annex, a heading, another article, a signature, a sentence
    // of the letter around, a comparison, or the site
    static boolean at(List<Line> lines, int at) {
        var line = lines.get(at);
        if (line.is(Line.Kind.ROW)) {
            return line.compares();
        }
        var text = line.text();
        return !line.is(Line.Kind.TEXT)
                || text.isEmpty()
                || Chrome.is(text)
                || AnnexHead.is(text)
                || LineStart.of(text) == LineStart.ARTICLE
                || LineStart.of(text) == LineStart.DIVISION
                || signature(lines, at)
                || Notices.at(lines, at);
    }

    // rule: names of authorities above a date alone on its line, or that date
    static boolean signature(List<Line> lines, int at) {
        for (int i = at; i < lines.size() && i < at + MOST_SIGNED; i++) {
            var text = lines.get(i).text();
            if (DateScan.alone(text).isPresent()) {
                return true;
            }
            if (!Organs.isName(text)) {
                return false;
            }
        }
        return false;
    }
}
