package dev.lexdelta.notifier.render.html;

import dev.lexdelta.notifier.render.Html;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Run;
import dev.lexdelta.notifier.render.table.Entry;
import dev.lexdelta.notifier.render.table.SideCell;
import dev.lexdelta.notifier.render.table.SideLine;
import java.util.List;

/** One side of a row: the lines of its articles, with what only this side has. */
final class CellHtml {
    private final SideCell sides;

    CellHtml(Language language) {
        this.sides = new SideCell(language);
    }

    void write(StringBuilder out, Entry.Row row, boolean old) {
        boolean table = false;
        for (var line : sides.of(row, old)) {
            if (table != (line.kind() == Line.Kind.ROW)) {
                out.append(table ? "</table>" : "<table class=\"inner\">");
                table = !table;
            }
            if (table) {
                cells(out, line.cells());
            } else {
                paragraph(out, line);
            }
        }
        out.append(table ? "</table>" : "");
    }

    private static void cells(StringBuilder out, List<List<Run>> cells) {
        out.append("<tr>");
        for (var cell : cells) {
            out.append("<td>");
            cell.forEach(run -> run(out, run));
            out.append("</td>");
        }
        out.append("</tr>");
    }

    private static void paragraph(StringBuilder out, SideLine line) {
        int depth = Math.min(line.depth(), 4);
        out.append(depth == 0 ? "<p>" : "<p class=\"d" + depth + "\">");
        if (!line.lead().text().isEmpty()) {
            out.append("<b class=\"lead\">");
            run(out, line.lead());
            out.append("</b>");
        }
        line.cells().forEach(cell -> cell.forEach(run -> run(out, run)));
        out.append("</p>");
    }

    private static void run(StringBuilder out, Run run) {
        if (!run.certain()) {
            out.append("<mark>");
        }
        switch (run.mark()) {
            case DELETED -> tag(out, "del", run.text());
            case INSERTED -> tag(out, "ins", run.text());
            case MOVED_OUT, MOVED_IN -> tag(out, "i", run.text());
            case NOTE -> tag(out, "small", run.text());
            default -> out.append(Html.escape(run.text()));
        }
        if (!run.certain()) {
            out.append("</mark>");
        }
    }

    private static void tag(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>').append(Html.escape(text));
        out.append("</").append(name).append('>');
    }
}
