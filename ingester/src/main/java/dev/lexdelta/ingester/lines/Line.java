package dev.lexdelta.ingester.lines;

import java.util.List;

/**
 * One line as a reader sees it.
 *
 * @param cells of a table row, else empty; the text of a row is empty
 * @param gap whether a blank line stands before it
 */
public record Line(Kind kind, String text, List<String> cells, boolean gap) {
    /** What a line is by its markup. */
    public enum Kind {
        TEXT,
        /** A heading by markup, not by its words. */
        HEADING,
        ROW,
        /** A mark of the source that what precedes is about the text and what follows is the text. */
        BOUNDARY
    }

    public Line {
        cells = List.copyOf(cells);
    }

    public static Line text(String text, boolean gap) {
        return new Line(Kind.TEXT, text, List.of(), gap);
    }

    public static Line heading(String text) {
        return new Line(Kind.HEADING, text, List.of(), true);
    }

    public static Line row(List<String> cells) {
        return new Line(Kind.ROW, "", cells, false);
    }

    public static Line boundary() {
        return new Line(Kind.BOUNDARY, "", List.of(), true);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the line is running text or a heading, not a row or a boundary. */
    public boolean worded() {
        return kind == Kind.TEXT || kind == Kind.HEADING;
    }

    public Line with(String other) {
        return new Line(kind, other, cells, gap);
    }
}
