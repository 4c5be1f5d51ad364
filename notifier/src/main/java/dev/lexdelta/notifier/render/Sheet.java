package dev.lexdelta.notifier.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a given width: wraps runs of ink with a hanging indent and keeps every escape sequence within its line. */
final class Sheet {
    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";
    private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int GUTTER = 2;

    private final Style style;
    private final StringBuilder out = new StringBuilder();

    Sheet(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** An empty line, unless there is one already or nothing stands above. */
    void gap() {
        if (!out.isEmpty() && !endsWithGap()) {
            out.append('\n');
        }
    }

    private boolean endsWithGap() {
        return out.length() > 1 && out.charAt(out.length() - 2) == '\n';
    }

    void line(int indent, Span... spans) {
        wrap(indent, indent, List.of(spans));
    }

    /**
     * A paragraph.
     *
     * @param indent columns before its first line
     * @param hanging columns before the others
     */
    void wrap(int indent, int hanging, List<Span> spans) {
        // However deep lists are nested, half of the line is left for words.
        int first = Math.min(indent, style.width() / 2);
        int others = Math.min(hanging, style.width() / 2);
        var line = new ArrayList<Span>();
        int left = style.width() - first;
        int margin = first;
        for (var atom : fitting(Atom.of(spans), style.width() - Math.max(first, others))) {
            if (atom.width() > left && !line.isEmpty()) {
                write(margin, line);
                line.clear();
                margin = others;
                left = style.width() - others;
                if (atom.blank()) {
                    continue;
                }
            }
            line.addAll(atom.pieces());
            left -= atom.width();
        }
        write(margin, line);
    }

    /** Facts one after the other, in lines that break only between facts. */
    void flow(int indent, int hanging, List<Span> facts, String separator) {
        var line = new ArrayList<Span>();
        int margin = indent;
        int used = margin;
        for (var fact : facts) {
            int width = DisplayWidth.of(fact.text()) + DisplayWidth.of(separator);
            if (!line.isEmpty() && used + width > style.width()) {
                wrap(margin, hanging, line);
                line.clear();
                margin = hanging;
                used = margin;
            }
            if (!line.isEmpty()) {
                line.add(Span.plain(separator));
            }
            line.add(fact);
            used += width;
        }
        if (!line.isEmpty()) {
            wrap(margin, hanging, line);
        }
    }

    // An atom wider than a line is broken anywhere.
    private static List<Atom> fitting(List<Atom> atoms, int width) {
        var fitting = new ArrayList<Atom>();
        for (var atom : atoms) {
            if (atom.width() <= width) {
                fitting.add(atom);
            } else {
                atom.pieces()
                        .forEach(piece -> piece.text()
                                .codePoints()
                                .forEach(codePoint -> fitting.add(new Atom(
                                        List.of(new Span(Character.toString(codePoint), piece.ink())),
                                        DisplayWidth.of(codePoint)))));
            }
        }
        return fitting;
    }

    /** Two texts beside each other, each in its half of the width. */
    void beside(int indent, List<Span> left, List<Span> right) {
        int width = (style.width() - indent) / 2 - GUTTER;
        var lefts = column(width, left);
        var rights = column(width, right);
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            var one = i < lefts.size() ? lefts.get(i) : "";
            var other = i < rights.size() ? rights.get(i) : "";
            int used = DisplayWidth.of(ANSI.matcher(one).replaceAll(""));
            var line = " ".repeat(indent) + one + " ".repeat(Math.max(0, width - used)) + " │ " + other;
            out.append(line.stripTrailing()).append('\n');
        }
    }

    private List<String> column(int width, List<Span> spans) {
        var sheet = new Sheet(new Style(style.colour(), width, style.language(), style.full()));
        sheet.wrap(0, 0, spans);
        return sheet.toString().lines().toList();
    }

    private void write(int margin, List<Span> spans) {
        while (!spans.isEmpty() && spans.get(spans.size() - 1).text().isBlank()) {
            spans.remove(spans.size() - 1);
        }
        if (!spans.isEmpty()) {
            out.append(" ".repeat(margin));
        }
        var ink = Ink.PLAIN;
        for (var span : spans) {
            change(ink, span.ink());
            ink = span.ink();
            out.append(span.text());
        }
        change(ink, Ink.PLAIN);
        out.append('\n');
    }

    private void change(Ink from, Ink to) {
        if (!style.colour() || from == to) {
            return;
        }
        if (!from.ansi.isEmpty()) {
            out.append(RESET);
        }
        if (!to.ansi.isEmpty()) {
            out.append(ESCAPE).append(to.ansi).append('m');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
