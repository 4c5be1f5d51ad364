package dev.lexdelta.ingester.lines;

import java.util.List;

/**
 * One line as a reader sees it.
 *
 * @param cells of a table row, else empty; the text of a row is empty
 * @param before what the layout shows above it
 * @param spots of the text, in order and apart: what stages had to decide
 */
public record Line(Kind kind, String text, List<String> cells, Before before, List<Spot> spots) {
    /** What a line is by its markup. */
    public enum Kind {
        TEXT,
        /** A heading by markup, not by its words. */
        HEADING,
        ROW,
        /** A mark of the source that what precedes is about the text and what follows is the text. */
        BOUNDARY
    }

    /** What stands between a line and the one above, the strongest sign of a new paragraph first. */
    public enum Before {
        /** The line is indented. */
        INDENT,
        /** A blank line, or a new block of a page. */
        GAP,
        /** The end of a printed page. */
        PAGE,
        NOTHING
    }

    public Line {
        cells = List.copyOf(cells);
        spots = List.copyOf(spots);
    }

    public static Line text(String text, boolean gap) {
        return text(text, gap ? Before.GAP : Before.NOTHING);
    }

    public static Line text(String text, Before before) {
        return new Line(Kind.TEXT, text, List.of(), before, List.of());
    }

    public static Line heading(String text) {
        return new Line(Kind.HEADING, text, List.of(), Before.GAP, List.of());
    }

    public static Line row(List<String> cells) {
        return new Line(Kind.ROW, "", cells, Before.NOTHING, List.of());
    }

    public static Line boundary() {
        return new Line(Kind.BOUNDARY, "", List.of(), Before.GAP, List.of());
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the line is running text or a heading, not a row or a boundary. */
    public boolean worded() {
        return kind == Kind.TEXT || kind == Kind.HEADING;
    }

    // rule: a row that shows two articles side by side compares two texts and belongs to none
    public boolean compares() {
        return cells.stream().filter(Markers::startsArticle).limit(2).count() > 1;
    }

    /** The line with another text, and its spots where they stand in that. */
    public Line with(String other) {
        return with(other, Spot.follow(spots, text, other));
    }

    public Line with(String other, List<Spot> others) {
        return new Line(kind, other, cells, before, others);
    }

    public Line behind(Before other) {
        return new Line(kind, text, cells, other, spots);
    }

    /** A part of the line with the spots that lie in it. */
    Line piece(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Chars.blank(text.charAt(start))) {
            start++;
        }
        while (end > start && Chars.blank(text.charAt(end - 1))) {
            end--;
        }
        int left = start;
        int right = end;
        var inside = spots.stream()
                .flatMap(spot -> spot.within(left, right).stream())
                .toList();
        return new Line(kind, text.substring(left, right), cells, from == 0 ? before : Before.GAP, inside);
    }
}
