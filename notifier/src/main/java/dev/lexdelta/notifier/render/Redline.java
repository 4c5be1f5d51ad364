package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.List;

/** One line of a law with what was deleted and inserted in it: the segments of a block as runs of ink. */
final class Redline {
    private final Style style;
    private final String colon;
    private final Moves moves;
    private final Address address;

    Redline(Style style, Messages messages, Moves moves) {
        this.style = style;
        this.colon = messages.get("effect.colon");
        this.moves = moves;
        this.address = new Address(style.language());
    }

    List<Span> of(Block block) {
        var spans = new ArrayList<Span>();
        var segments = block.segments();
        boolean still = block.unchanged();
        int label = ItemLabel.lengthIn(block.text());
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            boolean shorten = !style.full() && segment.op() == Op.EQUAL && segment.certain();
            if (shorten) {
                int keep = i == 0 ? Math.min(label, segment.text().length()) : 0;
                spans.addAll(Elision.of(segment.text(), keep, still || i > 0, still || i < segments.size() - 1));
            } else {
                add(spans, segment);
            }
        }
        return spans;
    }

    private void add(List<Span> spans, Segment segment) {
        var ink = inkOf(segment);
        open(spans, ink);
        if (!segment.certain()) {
            open(spans, Ink.UNCERTAIN);
        }
        if (ink == Ink.MOVED_IN || ink == Ink.MOVED_OUT) {
            moved(spans, segment, ink);
        } else {
            spans.add(new Span(segment.text(), ink == Ink.PLAIN && !segment.certain() ? Ink.UNCERTAIN : ink));
        }
        if (!segment.certain()) {
            close(spans, Ink.UNCERTAIN);
        }
        close(spans, ink);
    }

    private void moved(List<Span> spans, Segment segment, Ink ink) {
        var end = moves.otherEnd(segment);
        var arrow = style.colour() ? ink.open.substring(1) : "";
        spans.add(new Span(arrow + (end == null ? "" : address.place(end)) + colon, Ink.FAINT, Span.Glue.NEXT));
        if (segment.inner().isEmpty()) {
            spans.add(new Span(segment.text(), ink));
        } else {
            segment.inner().forEach(part -> inner(spans, part));
        }
    }

    private void inner(List<Span> spans, Segment part) {
        if (part.op() == Op.EQUAL) {
            spans.add(new Span(part.text(), Ink.MOVED_IN));
        } else {
            add(spans, part);
        }
    }

    // On a terminal with colours the ink tells; only what could not be read with certainty keeps its mark.
    private void open(List<Span> spans, Ink ink) {
        if (!style.colour() && !ink.open.isEmpty()) {
            spans.add(new Span(ink.open, Ink.PLAIN, Span.Glue.NEXT));
        } else if (ink == Ink.UNCERTAIN) {
            spans.add(new Span("?", ink, Span.Glue.NEXT));
        }
    }

    private void close(List<Span> spans, Ink ink) {
        if (!style.colour() && !ink.close.isEmpty()) {
            spans.add(new Span(ink.close, Ink.PLAIN, Span.Glue.PREVIOUS));
        }
    }

    private static Ink inkOf(Segment segment) {
        return switch (segment.op()) {
            case EQUAL, UNKNOWN -> Ink.PLAIN;
            case INSERT -> Ink.INSERTED;
            case DELETE -> Ink.DELETED;
            case MOVED_OUT -> Ink.MOVED_OUT;
            case MOVED_IN -> Ink.MOVED_IN;
        };
    }
}
