package dev.lexdelta.ingester.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table row written with bars: {@code | a | b |} or {@code a | b |}. */
final class PipeRow {
    private PipeRow() {}

    // rule: a row has a bar at its end; the line of dashes under the head is a row without cells
    static Optional<List<String>> of(String line) {
        var text = line.strip();
        if (!text.endsWith("|") || text.length() < 2 || text.indexOf('|') == text.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(isRuler(text) ? List.of() : cells(text));
    }

    private static boolean isRuler(String text) {
        return text.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ');
    }

    private static List<String> cells(String text) {
        var cells = new ArrayList<String>();
        int from = text.startsWith("|") ? 1 : 0;
        for (int bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', from)) {
            cells.add(text.substring(from, bar).strip());
            from = bar + 1;
        }
        return cells;
    }
}
