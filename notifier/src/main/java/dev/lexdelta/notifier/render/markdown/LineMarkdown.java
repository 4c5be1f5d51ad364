package dev.lexdelta.notifier.render.markdown;

import dev.lexdelta.notifier.render.Address;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a law with what was deleted and inserted in it. */
final class LineMarkdown {
    private static final String DELETED = "~~";
    private static final String INSERTED = "**";
    private static final String MOVED = "*";

    private final Messages messages;
    private final Address address;

    LineMarkdown(Language language) {
        this.messages = new Messages(language);
        this.address = new Address(language);
    }

    /** A paragraph or an item; items are indented by spaces as wide as a Han character, which Markdown leaves alone. */
    String of(Merged merged) {
        var line = new Emphasis().add("　　".repeat(merged.line().depth()), "");
        lead(line, merged.old(), merged.now());
        if (merged.relabelled()) {
            line.add(merged.line().text(), "");
        } else {
            merged.cells().forEach(cell -> runs(line, cell));
        }
        return line.toString();
    }

    private static void lead(Emphasis line, @Nullable Line old, @Nullable Line now) {
        var before = old == null ? "" : old.lead();
        var after = now == null ? "" : now.lead();
        if (before.equals(after)) {
            line.add(after, "");
        } else {
            line.add(before.strip(), DELETED);
            line.add(after.isEmpty() ? "　" : after, INSERTED);
        }
    }

    /** Rows of a table, the first of them as its head. */
    String table(List<Merged> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder("|");
            for (int column = 0; column < columns; column++) {
                var cell = new Emphasis();
                runs(cell, column < row.cells().size() ? row.cells().get(column) : List.of());
                line.append(' ').append(cell).append(" |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        return String.join("\n", lines);
    }

    // Neighbours of one kind are one run: two delimiters in a row would be another one.
    private void runs(Emphasis line, List<Run> runs) {
        var text = new StringBuilder();
        var delimiter = "";
        String move = null;
        for (var run : runs) {
            var own = delimiter(run);
            boolean arrives = run.move() != null && !run.move().equals(move);
            if (!own.equals(delimiter) || arrives) {
                line.add(text.toString(), delimiter);
                text.setLength(0);
            }
            if (arrives) {
                line.add(place(run), "");
            }
            delimiter = own;
            move = run.move() == null ? move : run.move();
            text.append(run.text());
            if (!run.certain()) {
                line.add(text.toString(), delimiter);
                line.add("［" + messages.get("unified.uncertain") + "］", "");
                text.setLength(0);
            }
        }
        line.add(text.toString(), delimiter);
    }

    private String place(Run run) {
        var end = run.otherEnd();
        var key = run.mark().old() ? "mail.movedTo" : "mail.movedFrom";
        return end == null ? "" : "［" + messages.get(key, address.place(end)) + "］";
    }

    private static String delimiter(Run run) {
        return switch (run.mark()) {
            case DELETED, MOVED_OUT, LEFT -> DELETED;
            case INSERTED -> INSERTED;
            case MOVED_IN, ARRIVED -> run.move() == null ? INSERTED : MOVED;
            case KEPT, NOTE -> "";
        };
    }
}
