package dev.lexdelta.notifier.render.word;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Woven;
import dev.lexdelta.notifier.render.table.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The 花脸稿: one text with revisions that Word can accept or reject. Accepting all of them gives the new text, rejecting
 * all the old one, paragraph by paragraph. Immutable.
 */
public final class RedlineDocx {
    private static final int TEXT_WIDTH = 9638; // A4 between its margins
    private static final int INDENT = 560; // two characters

    private final Language language;
    private final Messages messages;

    public RedlineDocx(Language language) {
        this.language = language;
        this.messages = new Messages(language);
    }

    /** The bytes of a Word file. */
    public byte[] render(ChangeSet comparison, LegalText old, LegalText now) {
        var frame = Frame.of(comparison, old, now, language);
        var xml = Page.document();
        var date = Page.date(comparison);
        body(xml, new Revisions(xml, date), new Woven(comparison, old, now).whole());
        var foot = new ArrayList<String>();
        foot.add(frame.old().heading() + " → " + frame.now().heading());
        foot.addAll(frame.sources());
        return WordFile.pack(
                messages.get("redline.title", frame.title()),
                date,
                Page.end(xml, false),
                Page.footer(messages, foot),
                Page.footer(messages, List.of()));
    }

    private static void body(Xml xml, Revisions revisions, List<Merged> lines) {
        int at = 0;
        while (at < lines.size()) {
            if (row(lines.get(at))) {
                int end = at;
                while (end < lines.size() && row(lines.get(end))) {
                    end++;
                }
                table(xml, revisions, lines.subList(at, end));
                at = end;
            } else {
                paragraph(xml, revisions, lines.get(at++));
            }
        }
        var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last == null || row(last) || last.old() == null || last.now() == null) {
            xml.open("w:p").close(); // the last paragraph of a document is never deleted, nor a table the last of it
        }
    }

    private static boolean row(Merged line) {
        return line.line().kind() == Line.Kind.ROW;
    }

    private static void table(Xml xml, Revisions revisions, List<Merged> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        InnerTable.open(xml, columns, TEXT_WIDTH);
        for (var row : rows) {
            xml.open("w:tr");
            if (row.old() == null || row.now() == null) {
                xml.open("w:trPr");
                revisions.whole(row);
                xml.close();
            }
            for (var cell : row.cells()) {
                xml.open("w:tc").open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell");
                revisions.mark(row);
                xml.close();
                cell.forEach(revisions::run);
                revisions.endOfMove();
                xml.close().close();
            }
            revisions.endOfLine(row);
            xml.close();
        }
        xml.close();
    }

    private static void paragraph(Xml xml, Revisions revisions, Merged merged) {
        var line = merged.line();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style(line));
        if (line.depth() > 1) {
            xml.empty("w:ind", "w:left", String.valueOf(INDENT * Math.min(line.depth() - 1, 5)));
        }
        revisions.mark(merged);
        xml.close();
        revisions.lead(
                merged.old() == null ? "" : merged.old().lead(),
                merged.now() == null ? "" : merged.now().lead());
        merged.cells().forEach(cell -> cell.forEach(revisions::run));
        revisions.endOfLine(merged);
        xml.close();
    }

    private static String style(Line line) {
        return switch (line.kind()) {
            case TITLE -> "Title";
            case HEADING -> "Heading1";
            default -> "Law";
        };
    }
}
