package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Mark;
import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a change in two columns, the old wording left and the new one right. */
final class ColumnsText {
    private static final int INDENT = 4;
    private static final String CELLS = " | ";

    private final Sheet sheet;
    private final Messages messages;
    private final Address address;

    ColumnsText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.address = new Address(sheet.style().language());
    }

    void write(ArticleChange change, List<Merged> lines) {
        boolean all = change.from().size() > 1
                || change.to().size() > 1
                || sheet.style().full();
        if (!all && lines.stream().allMatch(Merged::unchanged)) {
            return; // moved, wording unchanged: the heading says so
        }
        var skipped = new ArrayList<Merged>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (all || shown(lines, i)) {
                skipped(skipped);
                sheet.beside(INDENT, side(line, line.old(), true), side(line, line.now(), false));
            } else {
                skipped.add(line);
            }
        }
        skipped(skipped);
    }

    // An unchanged paragraph is shown when a changed item hangs on it, which would not be understood without.
    private static boolean shown(List<Merged> lines, int at) {
        var line = lines.get(at);
        if (!line.unchanged()) {
            return true;
        }
        var below = line.line().address() + "/";
        for (int i = at + 1; i < lines.size() && lines.get(i).line().address().startsWith(below); i++) {
            if (!lines.get(i).unchanged()) {
                return true;
            }
        }
        return false;
    }

    private void skipped(List<Merged> lines) {
        if (!lines.isEmpty()) {
            long items = lines.stream().filter(line -> line.line().depth() > 0).count();
            long paragraphs = lines.size() - items;
            var key = items == 0
                    ? "change.skippedParagraphs"
                    : paragraphs == 0 ? "change.skippedItems" : "change.skipped";
            sheet.line(INDENT, Span.faint(messages.get(key, paragraphs, items)));
            lines.clear();
        }
    }

    private List<Span> side(Merged merged, @Nullable Line line, boolean old) {
        var spans = new ArrayList<Span>();
        if (line == null) {
            return spans;
        }
        spans.add(Span.plain("　".repeat(Math.min(line.depth(), INDENT))));
        spans.add(Span.bold(line.lead()));
        if (merged.relabelled()) {
            spans.add(Span.plain(line.text()));
            return spans;
        }
        for (int cell = 0; cell < merged.cells().size(); cell++) {
            spans.add(Span.plain(cell == 0 ? "" : CELLS));
            cell(spans, merged.cells().get(cell), old);
        }
        return spans;
    }

    private void cell(List<Span> spans, List<Run> runs, boolean old) {
        String move = null;
        for (var run : runs) {
            if (old ? run.mark().old() : run.mark().now()) {
                run(spans, run, run.move() != null && !run.move().equals(move));
                move = run.move() == null ? move : run.move();
            }
        }
    }

    private void run(List<Span> spans, Run run, boolean moveBegins) {
        var ink = ink(run.mark());
        boolean plain = ink == Ink.PLAIN;
        bracket(spans, ink.open, Span.Glue.NEXT);
        bracket(spans, run.certain() ? "" : Ink.UNCERTAIN.open, Span.Glue.NEXT);
        var end = run.otherEnd();
        if (!plain && end != null && moveBegins) {
            spans.add(new Span(address.place(end) + messages.get("effect.colon"), Ink.FAINT, Span.Glue.NEXT));
        }
        spans.add(new Span(run.text(), plain && !run.certain() ? Ink.UNCERTAIN : ink));
        bracket(spans, run.certain() ? "" : Ink.UNCERTAIN.close, Span.Glue.PREVIOUS);
        bracket(spans, ink.close, Span.Glue.PREVIOUS);
    }

    private void bracket(List<Span> spans, String mark, Span.Glue glue) {
        if (!mark.isEmpty() && !sheet.style().colour()) {
            spans.add(new Span(mark, Ink.PLAIN, glue));
        }
    }

    private static Ink ink(Mark mark) {
        return switch (mark) {
            case DELETED -> Ink.DELETED;
            case INSERTED -> Ink.INSERTED;
            case MOVED_OUT -> Ink.MOVED_OUT;
            case MOVED_IN -> Ink.MOVED_IN;
            case KEPT, LEFT, ARRIVED, NOTE -> Ink.PLAIN;
        };
    }
}
