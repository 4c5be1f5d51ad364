package dev.lexdelta.ingester.lines;

import java.util.ArrayList;

/** Puts a caption that has a line of its own, above or below the number of its article, behind that number. */
public final class CaptionLines implements Stage {
    static final String RULE = "captions";

    private static final int LONGEST = 30;

    @Override
    public Sheet apply(Sheet sheet) {
        var lines = sheet.lines();
        var out = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!alone(line)) {
                out.add(line);
            } else if (!out.isEmpty() && bareNumber(out.get(out.size() - 1))) {
                out.add(join(out.remove(out.size() - 1), line.text(), ""));
            } else if (i + 1 < lines.size() && withoutCaption(lines.get(i + 1))) {
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

    // rule: 【立法目的】 and nothing else
    private static boolean alone(Line line) {
        var text = line.text();
        return line.worded()
                && text.length() > 2
                && text.length() <= LONGEST
                && !Chrome.is(text)
                && (closed(text, '【', '】') || closed(text, '〖', '〗'));
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
        return rest.isEmpty() || "【〖".indexOf(rest.charAt(0)) < 0;
    }
}
