package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Drops what a printed page repeats around the text: page numbers and running heads. */
public final class PageFurniture implements Stage {
    static final String RULE = "page-furniture";

    private static final int REPEATS = 3;
    private static final int LONGEST_HEAD = 40;
    private static final int LEAST_HAN = 4;

    @Override
    public Sheet apply(Sheet sheet) {
        var times = times(sheet);
        var numbers = PageNumbers.bare(sheet.lines());
        var seen = new HashSet<String>();
        var kept = new ArrayList<Line>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            var line = sheet.lines().get(i);
            boolean furniture = line.is(Line.Kind.TEXT)
                    && (numbers.get(i) || PageNumbers.is(line.text()) || repeated(line.text(), times, seen));
            if (!furniture) {
                kept.add(line);
            }
        }
        return sheet.withLines(kept).repaired(RULE, sheet.lines().size() - kept.size());
    }

    private static Map<String, Integer> times(Sheet sheet) {
        var times = new HashMap<String, Integer>();
        sheet.lines().stream()
                .filter(line -> line.is(Line.Kind.TEXT) && isRunningHead(line.text()))
                .forEach(line -> times.merge(line.text(), 1, Integer::sum));
        return times;
    }

    private static boolean repeated(String text, Map<String, Integer> times, Set<String> seen) {
        return times.getOrDefault(text, 0) >= REPEATS && !seen.add(text);
    }

    // rule: a short line without marker and without closing punctuation that returns again and again
    private static boolean isRunningHead(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEAD
                && Chars.countHan(text) >= LEAST_HAN
                && "。；：，、;:".indexOf(text.charAt(text.length() - 1)) < 0
                && Markers.endOfLabel(text) == 0;
    }
}
