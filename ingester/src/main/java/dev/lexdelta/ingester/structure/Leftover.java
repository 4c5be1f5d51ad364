package dev.lexdelta.ingester.structure;

import java.util.List;

/**
 * What a page holds beside the text that was read and what is known to stand around one.
 *
 * @param lines that may be of the text
 * @param texts with articles of their own
 */
public record Leftover(List<UnplacedLine> lines, List<OtherText> texts) {
    public Leftover {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }
}
