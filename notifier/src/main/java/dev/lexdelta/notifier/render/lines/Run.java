package dev.lexdelta.notifier.render.lines;

import org.jspecify.annotations.Nullable;

/**
 * A run of text within a line.
 *
 * @param move the same for what left one line and arrived on another; null where nothing moved
 * @param otherEnd address of the other end of a move; null where it is not known
 * @param certain false when it lies in a spot that could not be read with certainty
 */
public record Run(
        String text,
        Mark mark,
        @Nullable String move,
        @Nullable String otherEnd,
        boolean certain) {
    /** A run of which no more is known. */
    public static Run of(String text, Mark mark) {
        return new Run(text, mark, null, null, true);
    }
}
