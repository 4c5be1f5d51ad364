package dev.lexdelta.notifier.render.lines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the old text, of the new one, or of both, with what changed in it.
 *
 * @param old null when the old text has no such line
 * @param now null when the new text has no such line
 * @param cells the runs of each cell; leads of articles are not among them
 */
public record Merged(@Nullable Line old, @Nullable Line now, List<List<Run>> cells) {
    public Merged {
        cells = List.copyOf(cells);
    }

    /** The line as it stands in the newest text that has it. */
    public Line line() {
        if (now != null) {
            return now;
        }
        if (old == null) {
            throw new IllegalStateException("a line of neither text");
        }
        return old;
    }

    /** Whether both texts have it, word for word; leads do not count. */
    public boolean unchanged() {
        return old != null
                && now != null
                && cells.stream().flatMap(List::stream).allMatch(run -> run.mark() == Mark.KEPT && run.certain());
    }
}
