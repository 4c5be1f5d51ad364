package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.Summary;

/** A comparison in one sentence and one line of figures. */
final class SummaryText {
    private final Sheet sheet;
    private final Messages messages;
    private final Phrases phrases;

    SummaryText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.phrases = new Phrases(sheet.style().language());
    }

    void write(int indent, Summary summary) {
        sheet.line(indent, Span.bold(phrases.headline(summary)));
        var figures = phrases.figures(summary).stream().map(Span::plain).toList();
        sheet.flow(indent, indent, figures, messages.get("summary.separator"));
    }
}
