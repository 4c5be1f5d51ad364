package dev.lexdelta.notifier.render.word;

import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Run;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Runs of text as insertions, deletions and moves. What changed within moved words is deleted where they stood and inserted
 * where they stand, so that no revision lies inside another.
 */
final class Revisions {
    private static final String AUTHOR = "Lexdelta";

    private final Xml xml;
    private final LocalDate date;
    private boolean later;
    private int id;
    private @Nullable String openMove;
    private String openElement = "";
    private String openId = "";

    Revisions(Xml xml, LocalDate date) {
        this.xml = xml;
        this.date = date;
    }

    // rule: LibreOffice joins neighbouring revisions of one author and minute across the
    // end of a paragraph, and that end goes with them; so revisions on the two sides of
    // an end that stays are told apart by their minute.
    private String time() {
        return date + (later ? "T00:10:00Z" : "T00:00:00Z");
    }

    /** Whether the mark at the end of a paragraph is new or gone, within its properties. */
    void mark(Merged line) {
        if (line.old() == null || line.now() == null) {
            xml.open("w:rPr");
            whole(line);
            xml.close();
        }
    }

    /** That a whole row or paragraph mark is new or gone. */
    void whole(Merged line) {
        empty(line.old() == null ? "w:ins" : "w:del");
    }

    /** Label and caption of an article; those of another number are replaced. */
    void lead(String old, String now) {
        if (old.equals(now)) {
            text("w:t", now, "Lead", true);
        } else {
            wrapped("w:del", "w:delText", old, "Lead", true);
            wrapped("w:ins", "w:t", now, "Lead", true);
        }
    }

    void run(Run run) {
        var move = run.move();
        if (openMove != null && move != null && !openMove.equals(move)) {
            endOfMove();
        }
        switch (run.mark()) {
            case DELETED -> wrapped("w:del", "w:delText", run.text(), "", run.certain());
            case INSERTED -> wrapped("w:ins", "w:t", run.text(), "", run.certain());
            case MOVED_OUT, LEFT -> {
                if (move == null) {
                    wrapped("w:del", "w:delText", run.text(), "", run.certain());
                } else {
                    moved("w:moveFrom", move, run);
                }
            }
            case MOVED_IN, ARRIVED -> {
                if (move == null) {
                    wrapped("w:ins", "w:t", run.text(), "", run.certain());
                } else {
                    moved("w:moveTo", move, run);
                }
            }
            case KEPT -> {
                endOfMove();
                text("w:t", run.text(), "", run.certain());
            }
            case NOTE -> {
                // said beside a text, never within it
            }
        }
    }

    private void moved(String element, String move, Run run) {
        if (openMove == null) {
            openMove = move;
            openElement = element;
            openId = nextId();
            xml.empty(element + "RangeStart", "w:id", openId, "w:name", move, "w:author", AUTHOR, "w:date", time());
        }
        wrapped(element, "w:t", run.text(), "", run.certain());
    }

    /** A move ends where its line ends, at the latest. */
    void endOfLine(Merged line) {
        endOfMove();
        later ^= line.old() != null && line.now() != null;
    }

    /** Ends a move at the end of a cell. */
    void endOfMove() {
        if (openMove != null) {
            xml.empty(openElement + "RangeEnd", "w:id", openId);
            openMove = null;
        }
    }

    private void wrapped(String element, String textElement, String text, String style, boolean certain) {
        if (!text.isEmpty()) {
            xml.open(element, "w:id", nextId(), "w:author", AUTHOR, "w:date", time());
            text(textElement, text, style, certain);
            xml.close();
        }
    }

    private void text(String element, String text, String style, boolean certain) {
        if (text.isEmpty()) {
            return;
        }
        xml.open("w:r");
        if (!style.isEmpty() || !certain) {
            xml.open("w:rPr");
            if (!style.isEmpty()) {
                xml.empty("w:rStyle", "w:val", style);
            }
            if (!certain) {
                xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "FFE08A");
            }
            xml.close();
        }
        xml.text(element, text).close();
    }

    private void empty(String element) {
        xml.empty(element, "w:id", nextId(), "w:author", AUTHOR, "w:date", time());
    }

    private String nextId() {
        return String.valueOf(++id);
    }
}
