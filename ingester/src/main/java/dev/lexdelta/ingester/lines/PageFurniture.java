package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Line.Before;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Drops what a printed page repeats around the text, page numbers and running heads, and notes where a page ended. */
public final class PageFurniture implements Stage {
    static final String RULE = "page-furniture";

    @Override
    public Sheet apply(Sheet sheet) {
        var dropped = RunningHeads.of(sheet);
        dropped.or(PageNumbers.of(sheet.lines(), dropped));
        return dropped.isEmpty() ? sheet : sheet.withLines(kept(sheet, dropped)).repaired(RULE, dropped.cardinality());
    }

    private static List<Line> kept(Sheet sheet, BitSet dropped) {
        var kept = new ArrayList<Line>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            var line = sheet.lines().get(i);
            if (!dropped.get(i)) {
                boolean breaks = i > 0 && dropped.get(i - 1) && line.before() != Before.INDENT;
                kept.add(breaks ? line.behind(Before.PAGE) : line);
            }
        }
        return kept;
    }
}
