package dev.lexdelta.contract.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text in a redline, in reading order; never crosses a paragraph or an item.
 *
 * @param from address of the run in the old text: article, 1-based paragraph, items nested ("12/p1/i2"); null when it has none
 * @param to the same for the new text
 * @param move shared by a MOVED_OUT and its MOVED_IN; null for others
 * @param inner of MOVED_IN: the redline from the old wording to the new
 * @param certain false when the run lies in a spot that could not be read with certainty
 */
public record Segment(
        Op op,
        String text,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer move,
        List<Segment> inner,
        boolean certain) {
    public Segment {
        inner = inner == null ? List.of() : List.copyOf(inner);
    }
}
