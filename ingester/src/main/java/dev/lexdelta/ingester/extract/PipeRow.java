package dev.lexdelta.ingester.extract;

import java.util.ArrayList;
import java.util.List;

/** A table row written with bars: {@code | a | b |} or {@code a | b}. */
final class PipeRow {
    private PipeRow() {}

    // rule: a bar at the end and another or words before it
    static boolean closed(String line) {
        var text = line.strip();
        return text.length() > 1 && text.endsWith("|");
    }

    // rule: the line of dashes under the head is no row
    static boolean isRuler(String text) {
        var line = text.strip();
        boolean bar = false;
        boolean dash = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            bar |= c == '|';
            dash |= c == '-';
            if ("|-: \t".indexOf(c) < 0) {
                return false;
            }
        }
        return bar && dash;
    }

    // rule: a bar behind a backslash is text
    static List<String> cells(String line) {
        var text = line.strip();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(words(cell));
            } else {
                cell.append(c);
            }
        }
        if (!text.endsWith("|")) {
            cells.add(words(cell));
        }
        return cells;
    }

    private static String words(StringBuilder cell) {
        var words = String.join("", Residue.lines(cell.toString().strip()));
        cell.setLength(0);
        return words;
    }
}
