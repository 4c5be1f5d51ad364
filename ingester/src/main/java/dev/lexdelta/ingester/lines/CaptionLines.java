package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.List;

/** Puts a caption that has a line of its own, above or below the number of its article, behind that number. */
public final class CaptionLines implements Stage {
    static final String RULE = "captions";

    private static final int LONGEST = 30;
    private static final int FEWEST = 3;

    @Override
    public Sheet apply(Sheet sheet) {
        var lines = sheet.lines();
        boolean round = round(lines);
        var out = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!alone(line, round)) {
                out.add(line);
            } else if (!out.isEmpty() && bareNumber(out.get(out.size() - 1))) {
                out.add(join(out.remove(out.size() - 1), line.text(), ""));
            } else if (i + 1 < lines.size()
                    && withoutCaption(lines.get(i + 1))
                    && !captionedBelow(lines, i + 1, round)) {
                i++;
                var text = lines.get(i).text();
                int end = Markers.endOfLabel(text);
                out.add(join(
                        lines.get(i).with(text.substring(0, end)),
                        line.text(),
                        text.substring(end).strip()));
            } else {
                out.add(line);
            }
        }
        int moved = lines.size() - out.size();
        return moved == 0 ? sheet : sheet.withLines(out).repaired(RULE, moved);
    }

    private static Line join(Line number, String caption, String rest) {
        return number.with(number.text() + " " + caption + rest);
    }

    // rule: 【立法目的】 and nothing else; （立法目的） where most articles have such a line
    private static boolean alone(Line line, boolean round) {
        var text = line.text();
        return line.worded()
                && text.length() > 2
                && text.length() <= LONGEST
                && !Chrome.is(text)
                && (closed(text, '【', '】') || closed(text, '〖', '〗') || (round && roundAlone(text)));
    }

    private static boolean roundAlone(String text) {
        return closed(text, '（', '）') && Markers.endOfLabel(text) == 0;
    }

    /** Whether below or above the numbers of most articles stands a line that is nothing but words in round brackets. */
    private static boolean round(List<Line> lines) {
        int articles = 0;
        int round = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).worded() && LineStart.of(lines.get(i).text()) == LineStart.ARTICLE) {
                articles++;
                round += captioned(lines, i) ? 1 : 0;
            }
        }
        return round >= FEWEST && round * 2 > articles;
    }

    /** Whether the number of an article has its own caption in the next line, so that a bracket above it is another. */
    private static boolean captionedBelow(List<Line> lines, int at, boolean round) {
        return at + 1 < lines.size() && bareNumber(lines.get(at)) && alone(lines.get(at + 1), round);
    }

    private static boolean captioned(List<Line> lines, int at) {
        boolean below = at + 1 < lines.size() && bareNumber(lines.get(at)) && bracketed(lines.get(at + 1));
        return below || (at > 0 && bracketed(lines.get(at - 1)));
    }

    private static boolean bracketed(Line line) {
        return line.worded() && line.text().length() > 2 && line.text().length() <= LONGEST && roundAlone(line.text());
    }

    private static boolean closed(String text, char open, char close) {
        return text.charAt(0) == open && text.indexOf(close) == text.length() - 1;
    }

    private static boolean bareNumber(Line line) {
        var marker = Markers.of(line.text());
        return line.worded()
                && marker.is(Marker.Kind.ARTICLE)
                && marker.rest(line.text()).isEmpty();
    }

    private static boolean withoutCaption(Line line) {
        if (!line.worded() || LineStart.of(line.text()) != LineStart.ARTICLE) {
            return false;
        }
        var rest = Markers.of(line.text()).rest(line.text());
        return rest.isEmpty() || "【〖（".indexOf(rest.charAt(0)) < 0;
    }
}
