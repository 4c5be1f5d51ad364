package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the lines that a page break or a fixed line width cut inside a sentence. */
public final class WrappedLines implements Stage {
    static final String RULE = "joined-lines";

    @Override
    public Sheet apply(Sheet sheet) {
        var lines = sheet.lines();
        int first = firstStart(lines);
        var joiner = new Joiner(new Continuation(LineHabit.of(lines.subList(first, lines.size()))));
        for (int i = 0; i < lines.size(); i++) {
            joiner.add(lines.get(i), i < first);
        }
        var joined = joiner.end();
        return joined.size() == lines.size()
                ? sheet
                : sheet.withLines(joined).repaired(RULE, lines.size() - joined.size());
    }

    /** Holds the line that may go on, until one comes that does not belong to it. */
    private static final class Joiner {
        private final Continuation continuation;
        private final List<Line> out = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Spot> spots = new ArrayList<>();
        private @Nullable Line open;
        private @Nullable Line last;
        private int parts;

        Joiner(Continuation continuation) {
            this.continuation = continuation;
        }

        void add(Line line, boolean above) {
            if (open == null || last == null || !goesOn(last, line, above)) {
                flush();
                open = line;
            } else {
                Seam.doubt(text, line).ifPresent(spots::add);
            }
            append(line);
            last = line;
            parts++;
        }

        private boolean goesOn(Line lastLine, Line line, boolean above) {
            return above ? continuation.aboveText(text, lastLine, line) : continuation.inText(text, lastLine, line);
        }

        List<Line> end() {
            flush();
            return out;
        }

        private void flush() {
            if (open != null) {
                out.add(parts == 1 ? open : open.with(text.toString(), spots));
            }
            text.setLength(0);
            spots.clear();
            parts = 0;
        }

        private void append(Line line) {
            boolean latin = !text.isEmpty() && !line.text().isEmpty() && Chars.latin(text.charAt(text.length() - 1));
            if (latin && Chars.latin(line.text().charAt(0))) {
                text.append(' ');
            }
            int at = text.length();
            line.spots().forEach(spot -> spots.add(spot.movedBy(at)));
            text.append(line.text());
        }
    }

    private static int firstStart(List<Line> lines) {
        int article = first(lines, LineStart.ARTICLE);
        return article < lines.size() ? article : first(lines, LineStart.ITEM);
    }

    private static int first(List<Line> lines, LineStart start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).worded() && LineStart.of(lines.get(i).text()) == start) {
                return i;
            }
        }
        return lines.size();
    }
}
