package dev.lexdelta.notifier.render.table;

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
                lines.add(line(line, merged, old, article));
                article = line.article();
            }
        }
        return lines.isEmpty() ? List.of(nothing(old)) : lines;
    }

    private SideLine line(Line line, Merged merged, boolean old, String above) {
        var lead = line.lead();
        if (lead.isEmpty() && !line.article().equals(above) && !startsArticle(line)) {
            lead = messages.get("table.continued", address.article(line.article())) + "　";
        }
        var cells = new ArrayList<List<Run>>();
        for (int cell = 0; cell < line.cells().size(); cell++) {
            cells.add(cell < merged.cells().size() ? side(merged.cells().get(cell), old) : List.of());
        }
        return new SideLine(line.kind(), lead, line.depth(), cells);
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
        return new SideLine(Line.Kind.TEXT, "", 0, List.of(List.of(note(words, null))));
    }

    private static Run note(String words, @Nullable String move) {
        return new Run(words, Mark.NOTE, move, null, true);
    }
}
