package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ChangeSet;
import java.util.List;

/** What changed throughout a text, one line each: numbers, terms, and citations that were left behind. */
final class PatternText {
    private static final int HANGING = 4;

    private final Sheet sheet;
    private final Messages messages;
    private final Phrases phrases;

    PatternText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.phrases = new Phrases(sheet.style().language());
    }

    void write(ChangeSet comparison) {
        if (phrases.patterns(comparison).isEmpty()) {
            return;
        }
        sheet.gap();
        var numbers = phrases.renumbering(comparison.renumbering());
        sheet.flow(0, HANGING, numbers.stream().map(Span::plain).toList(), messages.get("summary.separator"));
        comparison.renames().forEach(rename -> line(phrases.rename(rename)));
        comparison.staleCitations().forEach(stale -> line(phrases.stale(stale)));
    }

    private void line(String text) {
        sheet.wrap(0, HANGING, List.of(Span.plain(text)));
    }
}
