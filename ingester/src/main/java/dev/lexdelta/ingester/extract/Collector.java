package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Line;
import java.util.ArrayList;
import java.util.List;

/** Gathers lines and remembers blank ones as a gap before the next. */
final class Collector {
    private final List<Line> lines = new ArrayList<>();
    private boolean gap = true;

    void text(String text) {
        var plain = text.strip();
        if (blank(plain)) {
            gap = true;
            return;
        }
        add(Line.text(plain, gap));
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

    void boundary() {
        add(Line.boundary());
        gap = true;
    }

    private void add(Line line) {
        lines.add(line);
        gap = false;
    }

    private static boolean blank(String text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF);
    }

    List<Line> lines() {
        return lines;
    }
}
