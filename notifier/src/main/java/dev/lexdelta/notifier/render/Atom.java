package dev.lexdelta.notifier.render;

import java.util.ArrayList;
import java.util.List;

/** What stands on one line whatever its width: a Han character with the punctuation that clings to it, or a word. */
record Atom(List<Span> pieces, int width) {
    // rule: no line begins with closing punctuation, none ends with an opening bracket or quotation mark
    private static final String CLINGS_TO_PREVIOUS = "，。；：、！？）》〉”’】〕」』…%％,.;:!?)]";
    private static final String CLINGS_TO_NEXT = "（《〈“‘【〔「『([";

    boolean blank() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }

    static List<Atom> of(List<Span> spans) {
        var cutter = new Cutter();
        spans.forEach(cutter::add);
        return cutter.finish();
    }

    /** Where one atom ends and the next begins, one code point at a time. */
    private static final class Cutter {
        private final List<Atom> atoms = new ArrayList<>();
        private List<Span> pieces = new ArrayList<>();
        private int width;
        private int last = -1;
        private boolean held;

        void add(Span span) {
            if (span.glue() == Span.Glue.NONE) {
                cut(span);
                return;
            }
            if (span.glue() == Span.Glue.NEXT && !held) {
                end();
            }
            append(span.text(), span.ink());
            held = span.glue() == Span.Glue.NEXT;
            last = -1;
        }

        private void cut(Span span) {
            int start = 0;
            for (int at = 0; at < span.text().length(); ) {
                int codePoint = span.text().codePointAt(at);
                if (breaksBefore(codePoint)) {
                    append(span.text().substring(start, at), span.ink());
                    end();
                    start = at;
                }
                held = CLINGS_TO_NEXT.indexOf(codePoint) >= 0;
                last = codePoint;
                at += Character.charCount(codePoint);
            }
            append(span.text().substring(start), span.ink());
        }

        private boolean breaksBefore(int codePoint) {
            if (held || CLINGS_TO_PREVIOUS.indexOf(codePoint) >= 0 || DisplayWidth.of(codePoint) == 0) {
                return false;
            }
            return last < 0 || !(inWord(last) && inWord(codePoint));
        }

        private static boolean inWord(int codePoint) {
            return codePoint != ' ' && DisplayWidth.of(codePoint) == 1;
        }

        private void append(String text, Ink ink) {
            if (!text.isEmpty()) {
                pieces.add(new Span(text, ink));
                width += DisplayWidth.of(text);
            }
        }

        private void end() {
            if (!pieces.isEmpty()) {
                atoms.add(new Atom(pieces, width));
                pieces = new ArrayList<>();
                width = 0;
            }
        }

        List<Atom> finish() {
            end();
            return atoms;
        }
    }
}
