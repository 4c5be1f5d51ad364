package dev.lexdelta.ingester.lines;

import java.util.List;

/**
 * One line as a reader sees it.
 *
 * @param cells of a table row, else empty; the text of a row is empty
 * @param gap whether a blank line stands before it
 * @param spots of the text, in order and apart: what stages had to decide
 */
public record Line(Kind kind, String text, List<String> cells, boolean gap, List<Spot> spots) {
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
        spots = List.copyOf(spots);
    }

    public static Line text(String text, boolean gap) {
        return new Line(Kind.TEXT, text, List.of(), gap, List.of());
    }

    public static Line heading(String text) {
        return new Line(Kind.HEADING, text, List.of(), true, List.of());
    }

    public static Line row(List<String> cells) {
        return new Line(Kind.ROW, "", cells, false, List.of());
    }

    public static Line boundary() {
        return new Line(Kind.BOUNDARY, "", List.of(), true, List.of());
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the line is running text or a heading, not a row or a boundary. */
    public boolean worded() {
        return kind == Kind.TEXT || kind == Kind.HEADING;
    }

    /** The line with another text, and its spots where they stand in that. */
    public Line with(String other) {
        return with(other, Spot.follow(spots, text, other));
    }

    public Line with(String other, List<Spot> others) {
        return new Line(kind, other, cells, gap, others);
    }
}
