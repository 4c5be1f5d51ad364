package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.List;

/** How many characters of a redline stand in both wordings. */
final class Kept {
    private Kept() {}

    static int characters(List<Segment> segments) {
        return segments.stream()
                .mapToInt(segment ->
                        (segment.op() == Op.EQUAL ? segment.text().length() : 0) + characters(segment.inner()))
                .sum();
    }
}
