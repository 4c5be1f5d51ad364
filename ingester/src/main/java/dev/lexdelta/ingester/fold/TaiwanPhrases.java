package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Tally;
import java.util.ArrayList;
import java.util.List;

/** Gives mainland law its own words back where a converter put those of Taiwan; leaves every other document alone. */
final class TaiwanPhrases {
    static final String RULE = "taiwan-phrase";

    private final Weights weights;

    TaiwanPhrases(Weights weights) {
        this.weights = weights;
    }

    /**
     * The sheet with mainland words.
     *
     * @param found in traditional characters, as the document had them
     * @param simplified the same in simplified ones, place by place
     */
    Sheet fold(Sheet found, Sheet simplified) {
        return Origin.mainland(texts(simplified))
                ? mainland(found, simplified.rewrite(Quotes.RULE, Quotes::fold))
                : simplified;
    }

    private Sheet mainland(Sheet found, Sheet simplified) {
        var texts = texts(simplified);
        var converted = new TaiwanReading(Glossary.CONVERTED, weights, texts);
        if (converted.throughout()) {
            return rewritten(found, simplified, converted);
        }
        var common = new TaiwanReading(Glossary.COMMON, weights, texts);
        return common.shown() ? rewritten(found, simplified, common) : simplified;
    }

    private static List<String> texts(Sheet sheet) {
        var texts = new ArrayList<>(sheet.titles());
        for (var line : sheet.lines()) {
            texts.add(line.text());
            texts.addAll(line.cells());
        }
        return texts;
    }

    private static Sheet rewritten(Sheet found, Sheet simplified, TaiwanReading reading) {
        int text = 0;
        var titles = new ArrayList<String>();
        for (var title : simplified.titles()) {
            titles.add(new Replacement(title, reading.sites(text++)).text());
        }
        var tally = new Tally();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < simplified.lines().size(); i++) {
            var line = simplified.lines().get(i);
            var sites = reading.sites(text++);
            var replacement = new Replacement(line.text(), sites);
            var spots = replacement.spots(line.spots(), found.lines().get(i).text(), RULE);
            var cells = new ArrayList<String>();
            for (var cell : line.cells()) {
                var inCell = reading.sites(text++);
                cells.add(new Replacement(cell, inCell).text());
                tally.add((int) inCell.stream().filter(Site::replaced).count());
            }
            tally.add((int) sites.stream()
                    .filter(site -> site.replaced() && !site.decided())
                    .count());
            lines.add(new Line(line.kind(), replacement.text(), cells, line.before(), spots));
        }
        return new Sheet(titles, lines, simplified.links(), simplified.published(), simplified.repairs())
                .repaired(RULE, tally.count());
    }
}
