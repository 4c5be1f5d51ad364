package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleRange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Rename;
import dev.lexdelta.contract.change.Renumbering;
import dev.lexdelta.contract.change.StaleCitation;
import java.util.ArrayList;
import java.util.List;

/** What changed throughout a text, one line each: numbers, terms, and citations that were left behind. */
final class PatternText {
    private static final int HANGING = 4;

    private final Sheet sheet;
    private final Messages messages;
    private final Address address;

    PatternText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.address = new Address(sheet.style().language());
    }

    void write(ChangeSet comparison) {
        if (comparison.renumbering().isEmpty()
                && comparison.renames().isEmpty()
                && comparison.staleCitations().isEmpty()) {
            return;
        }
        sheet.gap();
        renumbering(comparison.renumbering());
        comparison.renames().forEach(this::rename);
        comparison.staleCitations().forEach(this::stale);
    }

    private void renumbering(List<Renumbering> runs) {
        var facts = new ArrayList<Span>();
        for (var run : runs) {
            var fact = range(run.from()) + " → " + range(run.to());
            facts.add(Span.plain(facts.isEmpty() ? messages.get("pattern.renumbering", fact) : fact));
        }
        sheet.flow(0, HANGING, facts, messages.get("summary.separator"));
    }

    private String range(ArticleRange range) {
        return range.first().equals(range.last())
                ? address.article(range.first())
                : messages.get("pattern.range", address.article(range.first()), address.article(range.last()));
    }

    private void rename(Rename rename) {
        line("pattern.rename", rename.from(), rename.to(), rename.times());
    }

    private void stale(StaleCitation stale) {
        line("pattern.stale", address.place(stale.at()), stale.text(), stale.expected());
    }

    private void line(String key, Object... values) {
        sheet.wrap(0, HANGING, List.of(Span.plain(messages.get(key, values))));
    }
}
