package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Summary;
import java.util.ArrayList;
import java.util.List;

/** A comparison in one sentence and one line of figures. */
final class SummaryText {
    // What a reader looks for first comes first.
    private static final List<ChangeKind> ORDER = List.of(
            ChangeKind.ADDED,
            ChangeKind.REMOVED,
            ChangeKind.MODIFIED,
            ChangeKind.SPLIT,
            ChangeKind.MERGED,
            ChangeKind.RESTRUCTURED,
            ChangeKind.TERM_ONLY,
            ChangeKind.REFERENCES_ONLY,
            ChangeKind.UNCHANGED,
            ChangeKind.UNKNOWN);

    private final Sheet sheet;
    private final Messages messages;

    SummaryText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
    }

    void write(int indent, Summary summary) {
        var headline = sheet.style().language() == Language.ZH
                ? summary.headline().zh()
                : summary.headline().en();
        sheet.line(indent, Span.bold(headline));
        sheet.flow(indent, indent, figures(summary), messages.get("summary.separator"));
    }

    private List<Span> figures(Summary summary) {
        var figures = new ArrayList<String>();
        for (var kind : ORDER) {
            int count = summary.counts().getOrDefault(kind, 0);
            if (count > 0) {
                figures.add(messages.get("summary.count", messages.name("kind", kind), count));
            }
        }
        add(figures, "summary.moved", summary.moved());
        add(figures, "summary.renumbered", summary.renumbered());
        add(figures, "summary.uncertain", summary.uncertain());
        figures.add(messages.get("summary.kept", Math.round(100 * summary.kept())));
        return figures.stream().map(Span::plain).toList();
    }

    private void add(List<String> figures, String key, int count) {
        if (count > 0) {
            figures.add(messages.get(key, count));
        }
    }
}
