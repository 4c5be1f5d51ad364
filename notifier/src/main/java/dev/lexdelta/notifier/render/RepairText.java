package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.text.Repair;
import java.util.List;

/** The list of what was mended in a text: uncertain spots first, for they need a second look. */
final class RepairText {
    private static final int INDENT = 2;
    private static final int HANGING = 4;

    private final Sheet sheet;
    private final Messages messages;
    private final Phrases phrases;

    RepairText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.phrases = new Phrases(sheet.style().language());
    }

    void write(List<Repair> repairs) {
        if (repairs.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.line(0, Span.bold(messages.get("repairs.heading")));
        repairs.stream().filter(repair -> !repair.certain()).forEach(this::line);
        repairs.stream().filter(Repair::certain).forEach(this::line);
    }

    private void line(Repair repair) {
        var mark = repair.certain() ? Span.faint("  ") : new Span("? ", Ink.UNCERTAIN);
        sheet.wrap(INDENT, HANGING, List.of(mark, Span.plain(phrases.repair(repair))));
    }
}
