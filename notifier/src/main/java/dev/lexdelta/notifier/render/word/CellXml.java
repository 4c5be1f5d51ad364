package dev.lexdelta.notifier.render.word;

import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Mark;
import dev.lexdelta.notifier.render.lines.Run;
import dev.lexdelta.notifier.render.table.SideLine;
import java.util.List;

/** The lines of one side of a row; tables of the law are tables within the cell. */
final class CellXml {
    private static final int INDENT = 420; // two characters
    private static final int DEEPEST = 5;

    private CellXml() {}

    static void write(Xml xml, List<SideLine> lines, int width) {
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).kind() == Line.Kind.ROW) {
                int end = at;
                while (end < lines.size() && lines.get(end).kind() == Line.Kind.ROW) {
                    end++;
                }
                table(xml, lines.subList(at, end), width);
                at = end;
            } else {
                paragraph(xml, lines.get(at++));
            }
        }
        if (!lines.isEmpty() && lines.get(lines.size() - 1).kind() == Line.Kind.ROW) {
            xml.open("w:p").close(); // a cell ends with a paragraph
        }
    }

    private static void table(Xml xml, List<SideLine> rows, int width) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        InnerTable.open(xml, columns, width - INDENT);
        for (var row : rows) {
            xml.open("w:tr");
            for (var cell : row.cells()) {
                xml.open("w:tc")
                        .open("w:p")
                        .open("w:pPr")
                        .empty("w:pStyle", "w:val", "Cell")
                        .close();
                cell.forEach(run -> run(xml, run));
                xml.close().close();
            }
            xml.close();
        }
        xml.close();
    }

    private static void paragraph(Xml xml, SideLine line) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell");
        if (line.depth() > 0) {
            xml.empty("w:ind", "w:left", String.valueOf(INDENT * Math.min(line.depth(), DEEPEST)));
        }
        xml.close();
        lead(xml, line.lead());
        line.cells().forEach(cell -> cell.forEach(run -> run(xml, run)));
        xml.close();
    }

    private static void lead(Xml xml, Run lead) {
        if (!lead.text().isEmpty()) {
            if (lead.mark() == Mark.KEPT) {
                styled(xml, "Lead", lead.text());
            } else {
                run(xml, lead);
            }
        }
    }

    private static void run(Xml xml, Run run) {
        var style = switch (run.mark()) {
            case DELETED -> "Deleted";
            case INSERTED -> "Inserted";
            case MOVED_OUT, MOVED_IN -> "Moved";
            case NOTE -> "Said";
            default -> "";
        };
        if (run.certain()) {
            styled(xml, style, run.text());
        } else {
            xml.open("w:r").open("w:rPr");
            if (!style.isEmpty()) {
                xml.empty("w:rStyle", "w:val", style);
            }
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "FFE08A")
                    .close();
            xml.text("w:t", run.text()).close();
        }
    }

    private static void styled(Xml xml, String style, String text) {
        xml.open("w:r");
        if (!style.isEmpty()) {
            xml.open("w:rPr").empty("w:rStyle", "w:val", style).close();
        }
        xml.text("w:t", text).close();
    }
}
