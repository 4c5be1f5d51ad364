package dev.lexdelta.notifier.render.table;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.notifier.render.lines.Merged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows what in a 对照表. */
public sealed interface Entry {
    /**
     * A heading of the new text, across all columns.
     *
     * @param before how the old text had it, where it was renamed; else null
     * @param added whether the old text had none of that name and nothing became it
     */
    record Chapter(String heading, @Nullable String before, boolean added) implements Entry {}

    /**
     * One change, or the part of it that stands together in the new text.
     *
     * @param number counts the rows from 1
     * @param to the articles of the new text in this row
     */
    record Row(int number, ArticleChange change, List<String> to, List<Merged> lines) implements Entry {
        public Row {
            to = List.copyOf(to);
            lines = List.copyOf(lines);
        }

        /** The first article of the row by the number it has now; where it has none, the old one. */
        public String anchor() {
            return to.isEmpty() ? "was-" + String.join("-", change.from()) : to.get(0);
        }
    }
}
