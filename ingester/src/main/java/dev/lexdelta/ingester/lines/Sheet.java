package dev.lexdelta.ingester.lines;

import dev.lexdelta.contract.text.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document between two stages.
 *
 * @param titles what the page calls itself, best candidate first
 * @param links of the page around the lines too
 * @param published the day the page says it was put up
 * @param repairs what earlier stages mended
 */
public record Sheet(
        List<String> titles,
        List<Line> lines,
        List<Link> links,
        @Nullable LocalDate published,
        List<Repair> repairs) {
    /** A document without links. */
    public Sheet(List<String> titles, List<Line> lines, @Nullable LocalDate published, List<Repair> repairs) {
        this(titles, lines, List.of(), published, repairs);
    }

    public Sheet {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
        links = List.copyOf(links);
        repairs = List.copyOf(repairs);
    }

    /** A rule that rewrites one string and counts where it applied. */
    @FunctionalInterface
    public interface Rewriting {
        String apply(String text, Tally tally);
    }

    /** Applies a rule to every title, line and cell; a rule that applied leaves one entry. */
    public Sheet rewrite(String rule, Rewriting rewriting) {
        var unseen = new Tally();
        var seen = new Tally();
        var newTitles =
                titles.stream().map(title -> rewriting.apply(title, unseen)).toList();
        var newLines =
                lines.stream().map(line -> rewrite(line, rewriting, seen)).toList();
        var newLinks = links.stream()
                .map(link -> new Link(rewriting.apply(link.text(), unseen), link.url()))
                .toList();
        return new Sheet(newTitles, newLines, newLinks, published, repairs).repaired(rule, seen.count());
    }

    private static Line rewrite(Line line, Rewriting rewriting, Tally tally) {
        var text = rewriting.apply(line.text(), tally);
        var spots = Spot.follow(line.spots(), line.text(), text, piece -> rewriting.apply(piece, new Tally()));
        if (line.cells().isEmpty()) {
            return line.with(text, spots);
        }
        var cells =
                line.cells().stream().map(cell -> rewriting.apply(cell, tally)).toList();
        return new Line(line.kind(), text, cells, line.before(), spots);
    }

    public Sheet withLines(List<Line> others) {
        return new Sheet(titles, others, links, published, repairs);
    }

    /** Notes a rule that applied throughout; nothing when it did not. */
    public Sheet repaired(String rule, int count) {
        return count == 0 ? this : repaired(Repair.throughout(rule, count));
    }

    public Sheet repaired(Repair repair) {
        var all = new ArrayList<>(repairs);
        all.add(repair);
        return new Sheet(titles, lines, links, published, all);
    }
}
