package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.text.Repair;
import java.util.List;

/** The list of what was mended in a text: uncertain spots first, for they need a second look. */
final class RepairText {
    private static final int INDENT = 2;
    private static final int HANGING = 4;

    private final Sheet sheet;
    private final Messages messages;
    private final Address address;

    RepairText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.address = new Address(sheet.style().language());
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
        var text = repair.article() == null
                ? messages.get("repairs.throughout", repair.rule(), repair.count())
                : messages.get("repairs.spot", place(repair), repair.original(), repair.repaired(), repair.rule());
        sheet.wrap(INDENT, HANGING, List.of(mark, Span.plain(text)));
    }

    private String place(Repair repair) {
        return address.place(repair.path() == null ? repair.article() + "" : repair.article() + "/" + repair.path());
    }
}
