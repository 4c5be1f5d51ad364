package dev.lexdelta.notifier.render.table;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.notifier.render.Address;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Mark;
import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the old or in the new column of a row: whole articles, or （新增） and （删除） for what is not there. */
public final class SideCell {
    private final Messages messages;
    private final Address address;

    public SideCell(Language language) {
        this.messages = new Messages(language);
        this.address = new Address(language);
    }

    public List<SideLine> of(Entry.Row row, boolean old) {
        var lines = new ArrayList<SideLine>();
        var article = "";
        for (var merged : row.lines()) {
            var line = old ? merged.old() : merged.now();
            if (line != null) {
                var lead = Run.of(lead(line, article), mark(row.change()));
                lines.add(new SideLine(line.kind(), lead, line.depth(), cells(line, merged, old)));
                article = line.article();
            }
        }
        return lines.isEmpty() ? List.of(nothing(old)) : lines;
    }

    private static Mark mark(ArticleChange change) {
        if (change.from().isEmpty()) {
            return Mark.INSERTED;
        }
        return change.to().isEmpty() ? Mark.DELETED : Mark.KEPT;
    }

    private String lead(Line line, String above) {
        boolean continued = line.lead().isEmpty() && !line.article().equals(above) && !startsArticle(line);
        return continued ? messages.get("table.continued", address.article(line.article())) + "　" : line.lead();
    }

    private List<List<Run>> cells(Line line, Merged merged, boolean old) {
        if (merged.relabelled()) {
            return line.cells().stream()
                    .map(cell -> List.of(Run.of(cell, Mark.KEPT)))
                    .toList();
        }
        var cells = new ArrayList<List<Run>>();
        for (int cell = 0; cell < line.cells().size(); cell++) {
            cells.add(cell < merged.cells().size() ? side(merged.cells().get(cell), old) : List.of());
        }
        return cells;
    }

    private static boolean startsArticle(Line line) {
        return line.address().equals(line.article() + "/p1");
    }

    // What only went to another line of the same change is in both columns alike.
    private List<Run> side(List<Run> runs, boolean old) {
        var side = new ArrayList<Run>();
        for (var run : runs) {
            if (old ? run.mark().old() : run.mark().now()) {
                var kept = run.mark() == Mark.LEFT || run.mark() == Mark.ARRIVED;
                var moved = run.mark() == Mark.MOVED_OUT || run.mark() == Mark.MOVED_IN;
                if (moved && starts(side, run)) {
                    side.add(place(run));
                }
                side.add(kept ? new Run(run.text(), Mark.KEPT, null, null, run.certain()) : run);
            }
        }
        return side;
    }

    private static boolean starts(List<Run> before, Run run) {
        return run.otherEnd() != null
                && before.stream()
                        .noneMatch(other -> run.move() != null && run.move().equals(other.move()));
    }

    private Run place(Run run) {
        var key = run.mark() == Mark.MOVED_OUT ? "mail.movedTo" : "mail.movedFrom";
        var end = run.otherEnd();
        return note("［" + messages.get(key, end == null ? "" : address.place(end)) + "］", run.move());
    }

    private SideLine nothing(boolean old) {
        var words = messages.get(old ? "table.added" : "table.removed");
        return new SideLine(Line.Kind.TEXT, Run.of("", Mark.KEPT), 0, List.of(List.of(note(words, null))));
    }

    private static Run note(String words, @Nullable String move) {
        return new Run(words, Mark.NOTE, move, null, true);
    }
}
