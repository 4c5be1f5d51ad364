package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.structure.Markers;
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
    private static final int LONGEST_NUMBER = 16;
    private static final int LEAST_HAN = 4;

    @Override
    public Sheet apply(Sheet sheet) {
        var times = times(sheet);
        var seen = new HashSet<String>();
        var kept = new ArrayList<Line>();
        for (Line line : sheet.lines()) {
            boolean furniture =
                    line.is(Line.Kind.TEXT) && (isPageNumber(line.text()) || repeated(line.text(), times, seen));
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
                && !Chars.closes(text.charAt(text.length() - 1))
                && Markers.endOfLabel(text) == 0;
    }

    // rule: — 3 —, -3-, 3/20, 第3页共20页
    static boolean isPageNumber(String text) {
        var plain = text.length() > LONGEST_NUMBER ? "" : text.replace(" ", "");
        if (plain.length() < 2) {
            return false;
        }
        boolean digits = plain.chars().anyMatch(c -> Chars.digit((char) c));
        return digits && (dashed(plain) || fraction(plain) || counted(plain));
    }

    private static boolean dashed(String plain) {
        return "-—–－―─·".indexOf(plain.charAt(0)) >= 0
                && plain.chars().allMatch(c -> Chars.digit((char) c) || "-—–－―─·".indexOf(c) >= 0);
    }

    private static boolean fraction(String plain) {
        int slash = plain.indexOf('/');
        return slash > 0
                && slash < plain.length() - 1
                && plain.chars().filter(c -> c == '/').count() == 1
                && plain.chars().allMatch(c -> Chars.digit((char) c) || c == '/');
    }

    private static boolean counted(String plain) {
        return plain.startsWith("第")
                && plain.contains("页")
                && plain.chars().allMatch(c -> Chars.digit((char) c) || "第页共/，".indexOf(c) >= 0);
    }
}
