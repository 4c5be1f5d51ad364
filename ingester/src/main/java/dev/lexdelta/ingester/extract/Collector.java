package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Line.Before;
import java.util.ArrayList;
import java.util.List;

/** Gathers lines and remembers what the layout shows before each: an indent, a blank line. */
final class Collector {
    private static final int INDENT = 2;

    private final List<Line> lines = new ArrayList<>();
    private boolean gap = true;

    void text(String text) {
        var plain = text.strip();
        if (blank(plain)) {
            gap = true;
            return;
        }
        add(Line.text(plain, indented(text) ? Before.INDENT : gap ? Before.GAP : Before.NOTHING));
    }

    void heading(String text) {
        var plain = text.strip();
        if (!blank(plain)) {
            add(Line.heading(plain));
        }
        gap = true;
    }

    void row(List<String> cells) {
        if (!cells.stream().allMatch(String::isBlank)) {
            add(Line.row(cells));
        }
    }

    void line(Line line) {
        add(line);
    }

    void boundary() {
        add(Line.boundary());
        gap = true;
    }

    /** Notes that a new block begins. */
    void gap() {
        gap = true;
    }

    private void add(Line line) {
        lines.add(line);
        gap = false;
    }

    // rule: two columns of space, or one full square
    private static boolean indented(String text) {
        int columns = 0;
        for (int i = 0; i < text.length() && Chars.blank(text.charAt(i)); i++) {
            columns += text.charAt(i) == '\u3000' || text.charAt(i) == '\t' ? INDENT : 1;
        }
        return columns >= INDENT;
    }

    private static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x200B && c != 0xFEFF) {
                return false;
            }
        }
        return true;
    }

    List<Line> lines() {
        return lines;
    }
}
