package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.lines.Marker.Kind;
import dev.lexdelta.ingester.lines.Markers;
import java.util.List;

/** Tells headings by what they say, by their markup and by what stands below. */
final class HeadingLines {
    /** So many lines of notes may stand between a heading and its article. */
    private static final int BELOW = 5;

    private static final int LONGEST_WORDS = 30;

    /** So many characters may fill a line of a heading. */
    private static final int LONG = 9;

    private static final String OPEN = "、，和及与或的";

    private HeadingLines() {}

    // rule: 二、关于赔偿范围的认定 directly above an article is a heading, not the last item of the article before it
    static boolean enumerated(List<Line> all, int line) {
        if (line < 0
                || line + 1 >= all.size()
                || !all.get(line).worded()
                || !all.get(line + 1).worded()) {
            return false;
        }
        var text = all.get(line).text();
        var marker = Markers.of(text);
        return marker.is(Kind.HAN_COMMA)
                && text.length() <= LONGEST_WORDS
                && text.length() > marker.end()
                && !Sentences.ends(text)
                && "，、".indexOf(text.charAt(text.length() - 1)) < 0
                && LineStart.of(all.get(line + 1).text()) == LineStart.ARTICLE;
    }

    // rule: what is a heading by markup is one whatever it ends with
    static boolean marked(Line line) {
        return line.is(Line.Kind.HEADING) && Markers.of(line.text()).kind().division();
    }

    // rule: 附则 without a label stands beside the highest of the others where an article follows, below a note or not
    static boolean unlabelled(List<Line> all, int line) {
        int next = line + 1;
        while (next < all.size()
                && next <= line + BELOW
                && Notices.note(all.get(next).text())) {
            next++;
        }
        return "附则".equals(all.get(line).text())
                && next < all.size()
                && LineStart.of(all.get(next).text()) == LineStart.ARTICLE;
    }

    /** Whether the words of a heading go on in the next line. */
    static boolean goOn(String words, List<Line> all, int next) {
        var text = all.get(next).text();
        boolean heads = all.get(next).worded()
                && !text.isEmpty()
                && text.length() <= LONGEST_WORDS
                && LineStart.of(text) == LineStart.PLAIN
                && "（【〖".indexOf(text.charAt(0)) < 0
                && !Chars.closes(text.charAt(text.length() - 1));
        if (!heads || words.isEmpty()) {
            return heads;
        }
        return words.length() >= LONG || words.length() == 1 || OPEN.indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
