package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.notifier.render.lines.Woven;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one article, or of one group of articles: a heading, the effects, the redline. */
final class ChangeText {
    private static final int INDENT = 4;
    private static final int STEP = 2;

    private final Sheet sheet;
    private final Messages messages;
    private final Address address;
    private final Phrases phrases;
    private final Redline redline;
    private final EffectText effects;
    private final @Nullable Woven sideBySide;

    /** @param sideBySide both texts, to stand beside each other; null for one redline */
    ChangeText(Sheet sheet, Messages messages, Moves moves, @Nullable Woven sideBySide) {
        this.sheet = sheet;
        this.messages = messages;
        this.address = new Address(sheet.style().language());
        this.phrases = new Phrases(sheet.style().language());
        this.redline = new Redline(sheet.style(), messages, moves);
        this.effects = new EffectText(sheet, messages);
        this.sideBySide = sideBySide;
    }

    void write(ArticleChange change) {
        sheet.gap();
        heading(change);
        change.effects().forEach(effect -> effects.write(STEP, effect, false));
        if (sideBySide == null) {
            body(change);
        } else {
            new ColumnsText(sheet, messages).write(change, sideBySide.of(change));
        }
    }

    private void heading(ArticleChange change) {
        var spans = new ArrayList<Span>();
        spans.add(Span.bold(phrases.articles(change.from(), change.to())));
        spans.add(Span.plain("　"));
        if (change.kind() == ChangeKind.UNCHANGED) {
            spans.add(Span.bold(messages.get("change.movedOnly")));
        } else {
            spans.add(new Span(messages.name("kind", change.kind()), ink(change.kind())));
            spans.add(Span.bold(change.moved() ? messages.get("change.moved") : ""));
        }
        if (change.severity() == Severity.MAJOR) {
            spans.add(Span.bold(messages.get("change.major")));
        }
        sheet.wrap(0, INDENT, spans);
    }

    private static Ink ink(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> Ink.INSERTED;
            case REMOVED -> Ink.DELETED;
            default -> Ink.BOLD;
        };
    }

    private void body(ArticleChange change) {
        boolean several = change.from().size() > 1 || change.to().size() > 1;
        var blocks = Block.of(change.segments());
        var skipped = new ArrayList<Block>();
        var part = Part.NONE;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var next = part.with(block);
            if (several && !next.equals(part)) {
                skipped(skipped);
                part(next);
            }
            part = next;
            // Where text went from one article to another, its first and last words tell which.
            if (several || shown(blocks, i)) {
                skipped(skipped);
                line(block);
            } else {
                skipped.add(block);
            }
        }
        skipped(skipped);
    }

    private void part(Part part) {
        var now = part.to() == null ? "" : address.article(part.to());
        var old = part.from() == null ? "" : address.article(part.from());
        var name = now.isEmpty() ? messages.get("change.was", old) : old.isEmpty() ? now : now + " ← " + old;
        sheet.line(STEP, Span.faint("· "), Span.bold(name));
    }

    // An unchanged paragraph is shown when a changed item hangs on it, which would not be understood without.
    private boolean shown(List<Block> blocks, int at) {
        var block = blocks.get(at);
        if (sheet.style().full() || !block.unchanged()) {
            return true;
        }
        var below = block.address() + "/";
        for (int i = at + 1; i < blocks.size() && blocks.get(i).address().startsWith(below); i++) {
            if (!blocks.get(i).unchanged()) {
                return true;
            }
        }
        return false;
    }

    private void skipped(List<Block> blocks) {
        if (!blocks.isEmpty()) {
            long items = blocks.stream()
                    .filter(block -> Address.depthOf(block.address()) > 0)
                    .count();
            long paragraphs = blocks.size() - items;
            var key = items == 0
                    ? "change.skippedParagraphs"
                    : paragraphs == 0 ? "change.skippedItems" : "change.skipped";
            int indent = INDENT + STEP * Address.depthOf(blocks.get(0).address());
            sheet.line(indent, Span.faint(messages.get(key, paragraphs, items)));
            blocks.clear();
        }
    }

    private void line(Block block) {
        int indent = INDENT + STEP * Address.depthOf(block.address());
        var text = block.text();
        int label = DisplayWidth.of(text.substring(0, ItemLabel.lengthIn(text)));
        sheet.wrap(indent, indent + Math.min(label, 2 * INDENT), redline.of(block));
    }
}
