package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.structure.Body.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles whose printed number is that of another one, by a slip of the pen or of a scanner. They would otherwise be
 * taken for the text of the article before them.
 */
final class Misnumbered {
    private Misnumbered() {}

    // rule: where just as many starts that do not fit stand between two that do as numbers are missing there, they bear
    // those numbers; a last one that repeats the number before it bears the next
    static List<Start> mended(List<Start> candidates, List<Integer> rise, List<Line> lines) {
        var starts = new ArrayList<Start>();
        for (int i = 0; i < rise.size(); i++) {
            var start = candidates.get(rise.get(i));
            starts.add(start);
            boolean last = i + 1 == rise.size();
            var between = between(candidates, rise.get(i), last ? candidates.size() : rise.get(i + 1), lines);
            int missing = last
                    ? repeat(between, start)
                    : candidates.get(rise.get(i + 1)).marker().number()
                            - start.marker().number()
                            - 1;
            if (missing > 0 && between.size() == missing) {
                for (int j = 0; j < missing; j++) {
                    starts.add(numbered(between.get(j), start.marker().number() + 1 + j));
                }
            }
        }
        return starts;
    }

    private static int repeat(List<Start> between, Start last) {
        return between.size() == 1
                        && between.get(0).marker().number() == last.marker().number()
                        && between.get(0).marker().suffix() == 0
                ? 1
                : 0;
    }

    /** The candidates between two, without those that print the first one again. */
    private static List<Start> between(List<Start> candidates, int from, int to, List<Line> lines) {
        var text = lines.get(candidates.get(from).line()).text();
        return candidates.subList(from + 1, to).stream()
                .filter(start -> !lines.get(start.line()).text().equals(text))
                .toList();
    }

    private static Start numbered(Start start, int number) {
        var marker = start.marker();
        return new Start(start.line(), new Marker(marker.kind(), number, 0, marker.label(), marker.end()));
    }
}
