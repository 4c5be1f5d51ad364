package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Line.Before;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sheets as tests write them: lines apart by /, // for a blank line, a leading _ for an indent. */
final class StageTables {
    private StageTables() {}

    static Sheet sheet(String text) {
        var lines = new ArrayList<Line>();
        boolean gap = true;
        for (var line : text.strip().split("/", -1)) {
            if (!line.isEmpty()) {
                lines.add(
                        line.startsWith("_")
                                ? Line.text(line.substring(1), Before.INDENT)
                                : Line.text(line, gap ? Before.GAP : Before.NOTHING));
            }
            gap = line.isEmpty();
        }
        return new Sheet(List.of(), lines, null, List.of());
    }

    static String after(Stage stage, String text) {
        return stage.apply(sheet(text)).lines().stream().map(Line::text).collect(Collectors.joining("/"));
    }
}
