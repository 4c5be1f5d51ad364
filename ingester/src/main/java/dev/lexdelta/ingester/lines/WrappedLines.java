package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the lines that a page break or a fixed line width cut inside a sentence. */
public final class WrappedLines implements Stage {
    static final String RULE = "joined-lines";

    /** An open line shorter than this is no cut sentence, unless it ends with a comma. */
    private static final int SHORTEST = 12;

    private static final int FEWEST = 5;

    @Override
    public Sheet apply(Sheet sheet) {
        int first = firstStart(sheet.lines());
        var body = sheet.lines().subList(first, sheet.lines().size());
        var joined = new ArrayList<>(sheet.lines().subList(0, first));
        var joiner = new Joiner(width(sheet.lines(), first), joined);
        body.forEach(joiner::add);
        joiner.end();
        return sheet.withLines(joined).repaired(RULE, body.size() - (joined.size() - first));
    }

    /** Holds the line that may go on, until one comes that does not belong to it. */
    private static final class Joiner {
        private final int width;
        private final List<Line> out;
        private final StringBuilder text = new StringBuilder();
        private final List<Spot> spots = new ArrayList<>();
        private @Nullable Line open;
        private int lastLength;

        Joiner(int width, List<Line> out) {
            this.width = width;
            this.out = out;
        }

        void add(Line line) {
            if (open == null || !continues(text, lastLength, line, width)) {
                end();
                open = line;
            }
            append(line);
            lastLength = line.is(Line.Kind.TEXT) ? line.text().length() : 0;
        }

        void end() {
            if (open != null) {
                out.add(open.with(text.toString(), spots));
            }
            text.setLength(0);
            spots.clear();
        }

        private void append(Line line) {
            boolean latin = !text.isEmpty() && !line.text().isEmpty() && Chars.latin(last(text));
            if (latin && Chars.latin(line.text().charAt(0))) {
                text.append(' ');
            }
            int at = text.length();
            line.spots().forEach(spot -> spots.add(spot.movedBy(at)));
            text.append(line.text());
        }
    }

    private static int firstStart(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).worded() && LineStart.of(lines.get(i).text()) == LineStart.ARTICLE) {
                return i;
            }
        }
        return firstItem(lines);
    }

    private static int firstItem(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).worded() && LineStart.of(lines.get(i).text()) == LineStart.ITEM) {
                return i;
            }
        }
        return lines.size();
    }

    /** The width at which lines were wrapped, 0 when they were not. */
    private static int width(List<Line> lines, int first) {
        var open = lines.subList(first, lines.size()).stream()
                .filter(line -> line.is(Line.Kind.TEXT) && !line.text().isEmpty())
                .filter(line -> !Chars.closes(last(line.text())) && LineStart.of(line.text()) != LineStart.DIVISION)
                .mapToInt(line -> line.text().length())
                .sorted()
                .toArray();
        boolean wrapped = open.length >= FEWEST && open.length * 5 >= lines.size() - first;
        return wrapped ? open[open.length / 2] : 0;
    }

    // rule: a line that ends inside a sentence goes on in the next, unless the next starts something of its own
    private static boolean continues(CharSequence open, int lastLength, Line next, int width) {
        if (lastLength == 0 || !next.is(Line.Kind.TEXT) || next.text().isEmpty() || open.isEmpty()) {
            return false;
        }
        if (Cuts.between(open, next.text())) {
            return true;
        }
        char last = open.charAt(open.length() - 1);
        return endsInside(open, last, lastLength, width)
                && !LineStart.startsAnew(next.text())
                && LineStart.of(open) != LineStart.DIVISION;
    }

    private static boolean endsInside(CharSequence open, char last, int lastLength, int width) {
        if ("，、,".indexOf(last) >= 0) {
            return true;
        }
        if (Chars.closes(last)) {
            return width > 0 && lastLength >= width - 1 && "》）”】".indexOf(last) >= 0;
        }
        return (lastLength >= SHORTEST || (width > 0 && open.length() > lastLength)) && !endsWith(open, "施行");
    }

    private static boolean endsWith(CharSequence text, String end) {
        return text.length() >= end.length()
                && text.subSequence(text.length() - end.length(), text.length())
                        .toString()
                        .equals(end);
    }

    private static char last(CharSequence text) {
        return text.charAt(text.length() - 1);
    }
}
