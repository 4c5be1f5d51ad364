package dev.lexdelta.notifier.render.markdown;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Messages;
import dev.lexdelta.notifier.render.Phrases;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.table.ComparisonTable;
import dev.lexdelta.notifier.render.table.Entry;
import dev.lexdelta.notifier.render.table.Frame;
import dev.lexdelta.notifier.render.table.Note;
import java.util.ArrayList;
import java.util.List;

/** A comparison as Markdown without HTML, as readable before it is rendered as after. Immutable. */
public final class ComparisonMarkdown {
    private final Language language;
    private final boolean full;
    private final Messages messages;
    private final Phrases phrases;
    private final Note note;
    private final LineMarkdown lines;

    /** @param full also the articles that did not change */
    public ComparisonMarkdown(Language language, boolean full) {
        this.language = language;
        this.full = full;
        this.messages = new Messages(language);
        this.phrases = new Phrases(language);
        this.note = new Note(language);
        this.lines = new LineMarkdown(language);
    }

    /** Paragraphs parted by empty lines. */
    public String render(ChangeSet comparison, LegalText old, LegalText now) {
        var frame = Frame.of(comparison, old, now, language);
        var out = new StringBuilder();
        paragraph(out, "# " + Emphasis.escape(messages.get("table.title", frame.title())));
        list(out, List.of(frame.old().line(), frame.now().line()));
        paragraph(out, text(frame.headline()));
        paragraph(out, text(frame.figures()));
        list(out, frame.patterns());
        paragraph(out, text(messages.get("unified.legend")));
        entries(out, ComparisonTable.of(comparison, old, now));
        paragraph(out, "## " + messages.get("table.doubts"));
        list(out, frame.doubts().isEmpty() ? List.of(messages.get("table.noDoubts")) : frame.doubts());
        paragraph(out, "## " + messages.get("table.sources"));
        list(out, frame.sources());
        return out.toString().stripTrailing() + "\n";
    }

    // A heading waits for the first article below it that is told.
    private void entries(StringBuilder out, List<Entry> entries) {
        var headings = new ArrayList<String>();
        boolean under = false;
        for (var entry : entries) {
            if (entry instanceof Entry.Chapter chapter) {
                if (under) {
                    headings.clear();
                }
                under = false;
                headings.add("## " + Emphasis.escape(note.of(chapter)));
            } else if (entry instanceof Entry.Row row) {
                under = true;
                if (told(row)) {
                    headings.forEach(heading -> paragraph(out, heading));
                    headings.clear();
                    row(out, row);
                }
            }
        }
    }

    private boolean told(Entry.Row row) {
        return full
                || row.change().kind() != ChangeKind.UNCHANGED
                || row.change().moved();
    }

    private void row(StringBuilder out, Entry.Row row) {
        var change = row.change();
        var heading = phrases.articles(change.from(), row.to()) + "　" + note.of(change)
                + (change.severity() == Severity.MAJOR ? messages.get("change.major") : "");
        paragraph(out, "### " + Emphasis.escape(heading.strip()));
        list(
                out,
                change.effects().stream()
                        .map(effect -> phrases.effect(effect) + messages.get("effect.colon") + phrases.wordings(effect))
                        .toList());
        int at = 0;
        while (at < row.lines().size()) {
            int end = at;
            while (end < row.lines().size() && row.lines().get(end).line().kind() == Line.Kind.ROW) {
                end++;
            }
            paragraph(
                    out,
                    end > at
                            ? lines.table(row.lines().subList(at, end))
                            : lines.of(row.lines().get(at)));
            at = Math.max(end, at + 1);
        }
    }

    private static String text(String text) {
        return new Emphasis().add(text, "").toString();
    }

    private static void list(StringBuilder out, List<String> lines) {
        lines.forEach(line -> out.append("- ").append(text(line)).append('\n'));
        out.append(lines.isEmpty() ? "" : "\n");
    }

    private static void paragraph(StringBuilder out, String text) {
        if (!text.isBlank()) {
            out.append(text).append("\n\n");
        }
    }
}
