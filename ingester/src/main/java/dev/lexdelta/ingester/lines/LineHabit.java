package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Line.Before;
import dev.lexdelta.ingester.lines.Marker.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a document breaks its lines, learnt from all of them.
 *
 * @param width at which lines were wrapped, in squares; 0 when they were not
 * @param paragraphs what stands before each paragraph of a wrapped text; NOTHING where that tells nothing
 * @param headed which markers stand before headings, and not only before sentences
 */
record LineHabit(int width, Before paragraphs, Set<Kind> headed) {
    private static final int FEWEST = 5;
    /** Shorter lines are headings and cells. */
    private static final int NARROWEST = 12;

    /** So many squares a full line may lack, for punctuation that must not begin a line and for an indent. */
    private static final int SLACK = 3;

    private static final int LONGEST_HEADING = 20;

    static LineHabit of(List<Line> lines) {
        int width = width(lines);
        return new LineHabit(width, width == 0 ? Before.NOTHING : paragraphs(lines), headed(lines));
    }

    /** Whether a short line with such a marker can be a heading. */
    boolean heads(CharSequence line) {
        return headed.contains(Markers.of(line.toString()).kind());
    }

    // rule: 一、 and 1. may always stand before a heading, 第三条 and （一） where one in twenty does
    private static Set<Kind> headed(List<Line> lines) {
        var all = new EnumMap<Kind, Integer>(Kind.class);
        var open = new EnumMap<Kind, Integer>(Kind.class);
        for (var line : lines) {
            var kind = line.is(Line.Kind.TEXT) ? Markers.of(line.text()).kind() : Kind.NONE;
            if (kind != Kind.NONE) {
                all.merge(kind, 1, Integer::sum);
                open.merge(kind, line.text().length() <= LONGEST_HEADING && open(line.text()) ? 1 : 0, Integer::sum);
            }
        }
        var headed = EnumSet.of(Kind.NONE, Kind.HAN_COMMA, Kind.ARABIC_DOT);
        open.forEach((kind, count) -> {
            if (count * 20 > all.getOrDefault(kind, 0)) {
                headed.add(kind);
            }
        });
        return headed;
    }

    boolean wrapped() {
        return width > 0;
    }

    /** Whether a line is as long as the lines are wide. */
    boolean fills(Line line) {
        return wrapped() && squares(line.text()) >= width - SLACK;
    }

    /** Whether the layout tells that a line begins a paragraph. */
    boolean begins(Line line) {
        return switch (paragraphs) {
            case INDENT -> line.before() == Before.INDENT;
            case GAP -> line.before() == Before.GAP || line.before() == Before.INDENT;
            default -> false;
        };
    }

    /** Whether the layout tells that a line does not begin a paragraph. */
    boolean goesOn(Line line) {
        return switch (paragraphs) {
            case INDENT -> line.before() == Before.NOTHING || line.before() == Before.PAGE;
            case GAP -> line.before() == Before.NOTHING;
            default -> false;
        };
    }

    private static int width(List<Line> lines) {
        var open = lines.stream()
                .filter(line -> line.is(Line.Kind.TEXT) && open(line.text()))
                .mapToInt(line -> squares(line.text()))
                .filter(squares -> squares >= NARROWEST)
                .sorted()
                .toArray();
        boolean wrapped = open.length >= FEWEST && open.length * 5 >= lines.size();
        return wrapped ? open[open.length / 2] : 0;
    }

    private static boolean open(String text) {
        return !text.isEmpty() && !Chars.closes(Chars.last(text)) && LineStart.of(text) != LineStart.DIVISION;
    }

    /** Length in full squares; two narrow characters fill one. */
    private static int squares(String text) {
        int narrow = 0;
        for (int i = 0; i < text.length(); i++) {
            narrow += text.charAt(i) < 0x80 ? 1 : 0;
        }
        return text.length() - narrow / 2;
    }

    // rule: what four in five articles have before them, and a fifth of all lines has not
    private static Before paragraphs(List<Line> lines) {
        var articles = starts(lines, LineStart.ARTICLE);
        var starts = articles.isEmpty() ? starts(lines, LineStart.ITEM) : articles;
        if (tells(
                count(starts, Before.INDENT),
                starts.size(),
                lines.size() - count(lines, Before.INDENT),
                lines.size())) {
            return Before.INDENT;
        }
        int gaps = count(starts, Before.GAP) + count(starts, Before.INDENT) + count(starts, Before.PAGE);
        return tells(gaps, starts.size(), count(lines, Before.NOTHING), lines.size()) ? Before.GAP : Before.NOTHING;
    }

    private static List<Line> starts(List<Line> lines, LineStart wanted) {
        return lines.stream()
                .filter(line -> line.is(Line.Kind.TEXT) && LineStart.of(line.text()) == wanted)
                .toList();
    }

    private static boolean tells(int marked, int starts, int unmarked, int all) {
        return starts >= 2 && marked * 5 >= starts * 4 && unmarked * 5 >= all;
    }

    private static int count(List<Line> lines, Before before) {
        return (int) lines.stream().filter(line -> line.before() == before).count();
    }
}
