package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Spot;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.model.Frequencies;
import dev.lexdelta.ingester.model.ModelFile;
import dev.lexdelta.ingester.repair.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts the bytes together again where readings were inserted into GBK text byte by byte: the decoder then took halves of
 * characters for characters, lost pairs that are none, and put a question mark where one was left over.
 */
public final class DesyncRepair implements Stage {
    /** Fewer readings than that may belong to the text, and its question marks too. */
    private static final int HABIT = 3;

    private final Supplier<Common> common;

    public DesyncRepair() {
        this.common = Shipped::common;
    }

    DesyncRepair(Frequencies frequencies) {
        var given = new Common(frequencies);
        this.common = () -> given;
    }

    /** What all documents share; made when the first damaged one comes. */
    private record Common(Frequencies frequencies, Gbk.Index index) {
        Common(Frequencies frequencies) {
            this(frequencies, new Gbk.Index(frequencies));
        }
    }

    private static final class Shipped {
        private static final Common COMMON = new Common(ModelFile.shipped());

        static Common common() {
            return COMMON;
        }
    }

    @Override
    public Sheet apply(Sheet sheet) {
        if (sheet.lines().stream().noneMatch(DesyncRepair::damaged)) {
            return sheet;
        }
        var evidence = Evidence.of(sheet);
        return evidence.annotations() < HABIT ? sheet : repaired(sheet, evidence);
    }

    private Sheet repaired(Sheet sheet, Evidence evidence) {
        var shared = common.get();
        var repair = new LineRepair(new Characters(evidence, shared.frequencies()), shared.index());
        var lines = new ArrayList<Line>();
        var repairs = new ArrayList<>(sheet.repairs());
        sheet.lines().forEach(line -> lines.addAll(repaired(line, repair, repairs)));
        var titles = sheet.titles().stream()
                .map(title -> repaired(title, repair, repairs))
                .toList();
        return new Sheet(titles, lines, sheet.links(), sheet.published(), repairs);
    }

    private static List<Line> repaired(Line line, LineRepair repair, List<Repair> repairs) {
        if (line.cells().stream().anyMatch(DesyncRepair::damaged)) {
            var cells = line.cells().stream()
                    .map(cell -> repaired(cell, repair, repairs))
                    .toList();
            return List.of(new Line(line.kind(), line.text(), cells, line.before(), line.spots()));
        }
        var repaired = damaged(line.text()) ? repair.repair(line.text()) : repair.sound(line.text());
        return repaired.spots().isEmpty() ? List.of(line) : split(line, repaired);
    }

    // rule: titles and cells are not lines whose spots get an address; what was decided in them is said without one
    private static String repaired(String text, LineRepair repair, List<Repair> repairs) {
        if (!damaged(text)) {
            return text;
        }
        var read = repair.repair(text);
        read.spots().forEach(spot -> repairs.add(unplaced(spot, read.text())));
        return read.text().replace('\n', ' ');
    }

    private static Repair unplaced(Spot spot, String text) {
        var words = text.substring(spot.from(), spot.to());
        return new Repair(null, null, 0, 0, spot.original(), words, spot.rule(), spot.certain(), 1);
    }

    /** Lines whose break was eaten are two again. */
    private static List<Line> split(Line line, LineRepair.Repaired repaired) {
        var lines = new ArrayList<Line>();
        var waiting = new ArrayDeque<>(repaired.spots());
        int start = 0;
        for (var text : repaired.text().split("\n", -1)) {
            var spots = new ArrayList<Spot>();
            while (!waiting.isEmpty() && waiting.element().to() <= start + text.length()) {
                spots.add(moved(waiting.remove(), start));
            }
            lines.add(line.with(text, spots));
            start += text.length() + 1;
        }
        return lines;
    }

    private static Spot moved(Spot spot, int back) {
        return new Spot(spot.from() - back, spot.to() - back, spot.original(), spot.rule(), spot.certain());
    }

    private static boolean damaged(Line line) {
        return damaged(line.text()) || line.cells().stream().anyMatch(DesyncRepair::damaged);
    }

    // rule: a question mark before a stop, or before a reading without its opening bracket
    private static boolean damaged(String text) {
        for (int i = text.indexOf('?'); i >= 0 && i + 1 < text.length(); i = text.indexOf('?', i + 1)) {
            char next = text.charAt(i + 1);
            if ("。，？！、,?!/".indexOf(next) >= 0 || Reading.end(text, i, '字') >= 0) {
                return true;
            }
        }
        return false;
    }
}
