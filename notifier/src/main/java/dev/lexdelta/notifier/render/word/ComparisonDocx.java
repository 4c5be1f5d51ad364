package dev.lexdelta.notifier.render.word;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.table.ComparisonTable;
import dev.lexdelta.notifier.render.table.Entry;
import dev.lexdelta.notifier.render.table.Frame;
import dev.lexdelta.notifier.render.table.Note;
import dev.lexdelta.notifier.render.table.SideCell;
import java.util.List;

/**
 * The 对照表: both texts whole in one table, old left and new right, readable in black and white: additions bold, deletions
 * struck through. Immutable.
 */
public final class ComparisonDocx {
    // 序号, old, new, 变化说明: all that A4 landscape leaves between its margins.
    private static final int[] WIDTHS = {680, 6120, 6120, 1650};

    private final Language language;
    private final Messages messages;
    private final Note note;
    private final SideCell sides;

    public ComparisonDocx(Language language) {
        this.language = language;
        this.messages = new Messages(language);
        this.note = new Note(language);
        this.sides = new SideCell(language);
    }

    /** The bytes of a Word file. */
    public byte[] render(ChangeSet comparison, LegalText old, LegalText now) {
        var frame = Frame.of(comparison, old, now, language);
        var title = messages.get("table.title", frame.title());
        var xml = Page.document();
        head(xml, frame, title);
        table(xml, frame, ComparisonTable.of(comparison, old, now));
        foot(xml, frame);
        var footer = Page.footer(messages, List.of());
        return WordFile.pack(title, Page.date(comparison), Page.end(xml, true), footer, footer);
    }

    private void head(Xml xml, Frame frame, String title) {
        Page.paragraph(xml, "Title", title);
        Page.paragraph(xml, "Legend", messages.get("table.legend"));
        version(xml, frame.old());
        version(xml, frame.now());
        if (!frame.headline().isEmpty()) {
            Page.paragraph(xml, "Headline", frame.headline());
        }
        Page.paragraph(xml, "Normal", frame.figures());
        frame.patterns().forEach(line -> Page.paragraph(xml, "Normal", line));
    }

    private static void version(Xml xml, Frame.Version version) {
        Page.paragraph(xml, "Normal", version.line());
    }

    private void table(Xml xml, Frame frame, List<Entry> entries) {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "Comparison").empty("w:tblW", "w:w", "14570", "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed").close();
        xml.open("w:tblGrid");
        for (int width : WIDTHS) {
            xml.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        xml.close();
        header(xml, frame);
        for (var entry : entries) {
            if (entry instanceof Entry.Row row) {
                row(xml, row);
            } else if (entry instanceof Entry.Chapter chapter) {
                chapter(xml, chapter);
            }
        }
        xml.close();
    }

    private void header(Xml xml, Frame frame) {
        xml.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        var names = List.of(
                messages.get("table.number"), frame.old().heading(), frame.now().heading(), messages.get("table.note"));
        for (int column = 0; column < names.size(); column++) {
            cell(xml, column);
            Page.paragraph(xml, "ColumnName", names.get(column)).close();
        }
        xml.close();
    }

    private void chapter(Xml xml, Entry.Chapter chapter) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "14570", "w:type", "dxa");
        xml.empty("w:gridSpan", "w:val", "4").close();
        Page.paragraph(xml, "Chapter", note.of(chapter)).close().close();
    }

    private void row(Xml xml, Entry.Row row) {
        xml.open("w:tr");
        cell(xml, 0);
        Page.paragraph(xml, "RowNumber", String.valueOf(row.number())).close();
        cell(xml, 1);
        CellXml.write(xml, sides.of(row, true), WIDTHS[1]);
        xml.close();
        cell(xml, 2);
        CellXml.write(xml, sides.of(row, false), WIDTHS[2]);
        xml.close();
        cell(xml, 3);
        Page.paragraph(xml, "Note", note.of(row.change())).close();
        xml.close();
    }

    private static void cell(Xml xml, int column) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", String.valueOf(WIDTHS[column]), "w:type", "dxa")
                .close();
    }

    private void foot(Xml xml, Frame frame) {
        Page.paragraph(xml, "Section", messages.get("table.doubts"));
        var doubts = frame.doubts().isEmpty() ? List.of(messages.get("table.noDoubts")) : frame.doubts();
        doubts.forEach(line -> Page.paragraph(xml, "Normal", line));
        Page.paragraph(xml, "Section", messages.get("table.sources"));
        frame.sources().forEach(line -> Page.paragraph(xml, "Source", line));
    }
}
