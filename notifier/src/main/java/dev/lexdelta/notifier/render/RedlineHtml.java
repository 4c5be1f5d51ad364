package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change as HTML: its heading, and each paragraph and item with what was deleted and inserted in it. */
final class RedlineHtml {
    private static final String DELETED = "color:#b00020;text-decoration:line-through";
    private static final String INSERTED = "color:#00662b;text-decoration:underline";
    private static final String MOVED_OUT = "color:#6a3d9a;text-decoration:line-through";
    private static final String MOVED_IN = "color:#005f73;text-decoration:underline";
    private static final String UNCERTAIN = "background:#fff3bf";
    private static final String FAINT = "color:#666666";
    private static final int EM_PER_DEPTH = 2;

    private final Messages messages;
    private final Address address;
    private final Phrases phrases;
    private final Moves moves;

    RedlineHtml(Messages messages, Language language, Moves moves) {
        this.messages = messages;
        this.address = new Address(language);
        this.phrases = new Phrases(language);
        this.moves = moves;
    }

    String of(ArticleChange change) {
        var out = new StringBuilder("<h3>").append(heading(change)).append("</h3>\n");
        boolean several = change.from().size() > 1 || change.to().size() > 1;
        var part = Part.NONE;
        for (var block : Block.of(change.segments())) {
            var next = part.with(block);
            if (several && !next.equals(part)) {
                part(out, next);
            }
            part = next;
            paragraph(out, block);
        }
        return out.toString();
    }

    private void part(StringBuilder out, Part part) {
        open(out, "div", FAINT);
        out.append("· ")
                .append(Html.escape(phrases.articles(listOf(part.from()), listOf(part.to()))))
                .append("</div>\n");
    }

    private static List<String> listOf(@Nullable String number) {
        return number == null ? List.of() : List.of(number);
    }

    private String heading(ArticleChange change) {
        var kind = messages.name("kind", change.kind()) + (change.moved() ? messages.get("change.moved") : "");
        return Html.escape(phrases.articles(change.from(), change.to())) + "　" + Html.escape(kind);
    }

    private void paragraph(StringBuilder out, Block block) {
        int indent = EM_PER_DEPTH * Address.depthOf(block.address());
        out.append("<p style=\"margin:4px 0 4px ").append(indent).append("em\">");
        if (block.unchanged()) {
            still(out, block);
        } else {
            block.segments().forEach(segment -> segment(out, segment));
        }
        out.append("</p>\n");
    }

    // An item that only got another label stands there as it reads now.
    private static void still(StringBuilder out, Block block) {
        block.segments().stream()
                .filter(segment -> segment.op() != Op.DELETE)
                .forEach(segment -> out.append(Html.escape(segment.text())));
    }

    private void segment(StringBuilder out, Segment segment) {
        if (!segment.certain()) {
            out.append("<span style=\"").append(UNCERTAIN).append("\">");
        }
        switch (segment.op()) {
            case EQUAL, UNKNOWN -> out.append(Html.escape(segment.text()));
            case INSERT -> tag(out, "ins", INSERTED, segment);
            case DELETE -> tag(out, "del", DELETED, segment);
            case MOVED_OUT -> moved(out, "del", MOVED_OUT, "mail.movedTo", segment);
            case MOVED_IN -> moved(out, "ins", MOVED_IN, "mail.movedFrom", segment);
        }
        if (!segment.certain()) {
            out.append("</span>");
        }
    }

    private static void tag(StringBuilder out, String name, String style, Segment segment) {
        open(out, name, style);
        out.append(Html.escape(segment.text()));
        out.append("</").append(name).append('>');
    }

    private void moved(StringBuilder out, String name, String style, String key, Segment segment) {
        var end = moves.otherEnd(segment);
        if (end != null) {
            open(out, "small", FAINT);
            out.append('[')
                    .append(Html.escape(messages.get(key, address.place(end))))
                    .append("]</small>");
        }
        if (segment.inner().isEmpty()) {
            tag(out, name, style, segment);
        } else {
            open(out, "span", style.replace(";text-decoration:underline", ""));
            segment.inner().forEach(inner -> segment(out, inner));
            out.append("</span>");
        }
    }

    private static void open(StringBuilder out, String name, String style) {
        out.append('<').append(name).append(" style=\"").append(style).append("\">");
    }
}
