package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.lines.Woven;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as a lawyer would read it on a terminal or in the text part of a mail. Immutable. */
public final class ComparisonText {
    private static final int INDENT = 2;
    // From here on both columns hold nearly thirty Han characters.
    private static final int WIDE = 120;

    private final Style style;
    private final Messages messages;

    public ComparisonText(Style style) {
        this.style = style;
        this.messages = new Messages(style.language());
    }

    /** Lines that end in a line feed; at most {@link Style#width()} columns each. */
    public String render(ChangeSet comparison) {
        return render(comparison, null);
    }

    /** The same; on a wide terminal the old and the new wording of each article stand side by side. */
    public String render(ChangeSet comparison, LegalText old, LegalText now) {
        return render(comparison, style.width() < WIDE ? null : new Woven(comparison, old, now));
    }

    private String render(ChangeSet comparison, @Nullable Woven sideBySide) {
        var sheet = new Sheet(style);
        new HeadText(sheet, messages).write(comparison);
        new PatternText(sheet, messages).write(comparison);
        changes(sheet, comparison, sideBySide);
        return sheet.toString();
    }

    private void changes(Sheet sheet, ChangeSet comparison, @Nullable Woven sideBySide) {
        var text = new ChangeText(sheet, messages, Moves.in(comparison.changes()), sideBySide);
        var told = new ArrayList<ArticleChange>();
        var brief = new ArrayList<ArticleChange>();
        var uncertain = new ArrayList<ArticleChange>();
        for (var change : ReadingOrder.of(comparison.changes())) {
            if (change.kind() != ChangeKind.UNCHANGED || change.moved()) {
                (!change.certain() ? uncertain : brief(change) ? brief : told).add(change);
            }
        }
        told.forEach(text::write);
        listed(sheet, ChangeKind.TERM_ONLY, brief);
        listed(sheet, ChangeKind.REFERENCES_ONLY, brief);
        uncertain(sheet, text, uncertain);
    }

    // The renames and the renumbering above have told what changed in these.
    private boolean brief(ArticleChange change) {
        return !style.full()
                && !change.moved()
                && (change.kind() == ChangeKind.TERM_ONLY || change.kind() == ChangeKind.REFERENCES_ONLY);
    }

    private void listed(Sheet sheet, ChangeKind kind, List<ArticleChange> brief) {
        var articles = brief.stream()
                .filter(change -> change.kind() == kind)
                .flatMap(change -> change.to().stream())
                .toList();
        if (!articles.isEmpty()) {
            sheet.gap();
            sheet.line(
                    0,
                    Span.bold(messages.name("kind", kind)),
                    Span.plain("　" + new Address(style.language()).articles(articles)));
        }
    }

    private void uncertain(Sheet sheet, ChangeText text, List<ArticleChange> uncertain) {
        if (!uncertain.isEmpty()) {
            sheet.gap();
            sheet.line(0, Span.bold(messages.get("uncertain.heading")));
            sheet.line(INDENT, Span.faint(messages.get("uncertain.why")));
            uncertain.forEach(text::write);
        }
    }
}
