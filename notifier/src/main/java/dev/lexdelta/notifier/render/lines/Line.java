package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.notifier.render.Address;
import java.util.List;

/**
 * What stands on one line of a law.
 *
 * @param address of its paragraph or item; empty for a title or a heading
 * @param lead what stands before the words of an article: its label and caption; empty elsewhere
 * @param cells the words; several in a row of a table
 */
public record Line(Kind kind, String address, String lead, List<String> cells) {
    /** What a line is. */
    public enum Kind {
        TITLE,
        HEADING,
        TEXT,
        ROW
    }

    public Line {
        cells = List.copyOf(cells);
    }

    /** The whole line; cells are parted by tabs. */
    public String text() {
        return lead + String.join("\t", cells);
    }

    /** How many lists it is inside of. */
    public int depth() {
        return Address.depthOf(address);
    }

    /** The article that it belongs to; empty for a title or a heading. */
    public String article() {
        return Address.articleOf(address);
    }

    /** Title, heading or words of an article: only lines of one sort can be the same line in two versions. */
    boolean sameSort(Line other) {
        return kind == other.kind && cells.size() == other.cells.size();
    }
}
