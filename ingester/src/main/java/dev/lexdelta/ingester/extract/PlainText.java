package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Sheet;
import java.util.List;

/** Reads text without markup, and the bits of markup that scrapers leave in it. */
final class PlainText {
    Sheet read(String text) {
        var out = new Collector();
        var tables = new Tables(out);
        text.lines()
                .filter(line -> !tables.take(line))
                .forEach(line -> Residue.lines(line).forEach(out::text));
        tables.end();
        return new Sheet(List.of(), out.lines(), null, List.of());
    }
}
