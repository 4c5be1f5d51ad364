package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.notifier.render.ItemLabel;
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

    /** Whether an item only got another label because one above it came or went, which is no change. */
    public boolean relabelled() {
        if (old == null || now == null || now.depth() == 0) {
            return false;
        }
        var before = old.text();
        var after = now.text();
        int label = ItemLabel.lengthIn(before);
        int newLabel = ItemLabel.lengthIn(after);
        return label > 0
                && newLabel > 0
                && before.substring(label).equals(after.substring(newLabel))
                && cells.stream().flatMap(List::stream).allMatch(run -> run.certain() && run.move() == null);
    }

    /** Whether both texts have it, word for word; leads do not count. */
    public boolean unchanged() {
        return old != null
                && now != null
                && (relabelled()
                        || cells.stream()
                                .flatMap(List::stream)
                                .allMatch(run -> run.mark() == Mark.KEPT && run.certain()));
    }
}
