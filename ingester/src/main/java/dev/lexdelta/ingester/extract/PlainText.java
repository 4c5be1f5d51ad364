package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Sheet;
import java.util.List;

/** Reads text without markup, and the bits of markup that scrapers leave in it. */
final class PlainText {
    Sheet read(String text) {
        var out = new Collector();
        text.lines().forEach(line -> PipeRow.of(line).ifPresentOrElse(out::row, () -> out.text(Residue.clean(line))));
        return new Sheet(List.of(), out.lines(), null, List.of());
    }
}
