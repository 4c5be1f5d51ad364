package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Both texts of a comparison as one list of lines. By construction the lines with an old side are the old text, in its
 * order and to the letter, and those with a new side the new text, whatever the comparison says. Immutable.
 */
public final class Woven {
    private final Side old;
    private final Side now;
    private final CellRuns runs;
    private final List<Tie> openings;

    public Woven(ChangeSet comparison, LegalText from, LegalText to) {
        this.old = new Side(Lines.of(from));
        this.now = new Side(Lines.of(to));
        this.runs = new CellRuns(comparison.changes());
        this.openings = new Dealer(old, now).deal(comparison.changes());
    }

    /** The whole of both texts, title and headings included. */
    public List<Merged> whole() {
        return weave(all(old), all(now), openings);
    }

    /** The articles of one change. */
    public List<Merged> of(ArticleChange change) {
        var from = lines(old, change.from());
        var to = lines(now, change.to());
        return weave(from, to, opening(from, to));
    }

    private static List<Tie> opening(List<Integer> from, List<Integer> to) {
        return from.isEmpty() || to.isEmpty() ? List.of() : List.of(new Tie(from.get(0), to.get(0), 1));
    }

    private static List<Integer> all(Side side) {
        return IntStream.range(0, side.size()).boxed().toList();
    }

    private static List<Integer> lines(Side side, List<String> articles) {
        return articles.stream()
                .flatMap(article -> side.article(article).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private List<Merged> weave(List<Integer> oldLines, List<Integer> nowLines, List<Tie> first) {
        var merged = new ArrayList<Merged>();
        int i = 0;
        int j = 0;
        for (var tie : Chain.heaviest(Ties.between(old, oldLines, now, nowLines, first))) {
            i = alone(merged, oldLines, i, tie.old(), true);
            j = alone(merged, nowLines, j, tie.now(), false);
            merged.add(merged(oldLines.get(i++), nowLines.get(j++)));
        }
        alone(merged, oldLines, i, Integer.MAX_VALUE, true);
        alone(merged, nowLines, j, Integer.MAX_VALUE, false);
        return merged;
    }

    private int alone(List<Merged> merged, List<Integer> lines, int start, int end, boolean isOld) {
        int i = start;
        for (; i < lines.size() && lines.get(i) < end; i++) {
            merged.add(isOld ? merged(lines.get(i), null) : merged(null, lines.get(i)));
        }
        return i;
    }

    private Merged merged(@Nullable Integer oldLine, @Nullable Integer nowLine) {
        var oldText = oldLine == null ? null : old.line(oldLine);
        var nowText = nowLine == null ? null : now.line(nowLine);
        var shape = new Merged(oldText, nowText, List.of()).line();
        var cells = new ArrayList<List<Run>>();
        for (int cell = 0; cell < shape.cells().size(); cell++) {
            cells.add(
                    shape.article().isEmpty()
                            ? Heading.runs(text(oldText), text(nowText))
                            : runs.of(pieces(old, oldLine, cell), pieces(now, nowLine, cell)));
        }
        return new Merged(oldText, nowText, cells);
    }

    private static String text(@Nullable Line line) {
        return line == null ? "" : line.text();
    }

    private static List<Piece> pieces(Side side, @Nullable Integer line, int cell) {
        return line == null ? List.of() : side.pieces(line, cell);
    }
}
