package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.lines.Marker.Kind;
import dev.lexdelta.ingester.lines.Markers;
import dev.lexdelta.ingester.structure.Body.Start;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The headings above articles: which lines they are, and which articles stand under each. */
final class Divisions {
    private static final int LOOK_BACK = 5;
    private static final int LONGEST_WORDS = 30;

    /** So many characters may fill a line of a heading. */
    private static final int LONG = 9;

    private static final String OPEN = "、，和及与或的";

    private record Heading(int line, Kind level, String label, String words) {}

    private final List<Heading> headings = new ArrayList<>();
    private final Set<Integer> opened = new HashSet<>();
    private final Set<Integer> skipped = new HashSet<>();
    private final Set<Integer> nameless = new HashSet<>();

    /** Headings directly above the first article and between articles; those of the contents are not among them. */
    static Divisions of(List<Line> lines, Body body) {
        var found = new Divisions();
        if (!body.isEmpty()) {
            found.above(lines, body.first());
            found.between(lines, body);
            found.firstPart(lines);
        }
        return found;
    }

    // rule: upwards from the first article each heading is of a higher level; the first that is not ends the contents
    private void above(List<Line> lines, int first) {
        var level = Kind.ARTICLE;
        if (enumerated(lines, first - 1)) {
            level = Kind.CHAPTER;
            add(lines, first - 1, Markers.of(lines.get(first - 1).text()), level);
        }
        for (int i = first - 1; i >= 0 && i >= first - 40 && level.compareTo(Kind.PART) > 0; i--) {
            var line = lines.get(i);
            if (LineStart.of(line.text()) == LineStart.DIVISION && line.worded()) {
                var marker = Markers.of(line.text());
                if (marker.kind().compareTo(level) >= 0) {
                    return;
                }
                level = marker.kind();
                add(lines, i, marker, level);
            }
        }
        headings.sort(Comparator.comparingInt(Heading::line));
    }

    // rule: a heading by markup only, such as 物权, is a part when a first chapter or subpart follows before an article
    private void between(List<Line> all, Body body) {
        headings.sort(Comparator.comparingInt(Heading::line));
        int last = body.starts().get(body.starts().size() - 1).line();
        int unlabelled = -1;
        for (int i = body.first() + 1; i < last; i++) {
            var line = all.get(i);
            var start = line.worded() ? LineStart.of(line.text()) : LineStart.PLAIN;
            if (start == LineStart.DIVISION || marked(line)) {
                var marker = Markers.of(line.text());
                if (unlabelled >= 0 && marker.number() == 1 && !marker.is(Kind.SECTION)) {
                    headings.add(new Heading(
                            unlabelled, Kind.PART, "", all.get(unlabelled).text()));
                }
                add(all, i, marker, marker.kind());
                unlabelled = -1;
            } else if (!headings.isEmpty() && unlabelled(all, i)) {
                add(all, i);
                unlabelled = -1;
            } else if (enumerated(all, i)) {
                add(all, i, Markers.of(line.text()), Kind.CHAPTER);
                unlabelled = -1;
            } else if (line.is(Line.Kind.HEADING) && start == LineStart.PLAIN) {
                unlabelled = i;
                skipped.add(i);
            } else if (start == LineStart.ARTICLE) {
                if (unlabelled >= 0) {
                    nameless.add(unlabelled);
                }
                unlabelled = -1;
            } else if (unlabelled >= 0 && Notices.note(line.text())) {
                skipped.add(i);
            }
        }
    }

    // rule: where later parts have no label, the heading above the first chapter is the first part
    private void firstPart(List<Line> all) {
        if (headings.isEmpty()
                || headings.stream().noneMatch(heading -> heading.label().isEmpty() && heading.level() == Kind.PART)) {
            return;
        }
        int top = headings.get(0).line();
        for (int i = top - 1; i >= Math.max(0, top - LOOK_BACK); i--) {
            var line = all.get(i);
            if (line.is(Line.Kind.HEADING) && !Titles.names(line.text())) {
                headings.add(0, new Heading(i, Kind.PART, "", line.text()));
                return;
            }
        }
    }

    // rule: 二、关于赔偿范围的认定 directly above an article is a heading, not the last item of the article before it
    private static boolean enumerated(List<Line> all, int line) {
        if (line < 0
                || line + 1 >= all.size()
                || !all.get(line).worded()
                || !all.get(line + 1).worded()) {
            return false;
        }
        var text = all.get(line).text();
        var marker = Markers.of(text);
        return marker.is(Kind.HAN_COMMA)
                && text.length() <= LONGEST_WORDS
                && text.length() > marker.end()
                && !Sentences.ends(text)
                && "，、".indexOf(text.charAt(text.length() - 1)) < 0
                && LineStart.of(all.get(line + 1).text()) == LineStart.ARTICLE;
    }

    // rule: what is a heading by markup is one whatever it ends with
    private static boolean marked(Line line) {
        return line.is(Line.Kind.HEADING) && Markers.of(line.text()).kind().division();
    }

    // rule: 附则 without a label stands beside the highest of the others where an article follows, below a note or not
    private static boolean unlabelled(List<Line> all, int line) {
        int next = line + 1;
        while (next < all.size()
                && next <= line + LOOK_BACK
                && Notices.note(all.get(next).text())) {
            next++;
        }
        return "附则".equals(all.get(line).text())
                && next < all.size()
                && LineStart.of(all.get(next).text()) == LineStart.ARTICLE;
    }

    private void add(List<Line> all, int line) {
        opened.add(line);
        var level = headings.stream()
                .map(Heading::level)
                .min(Comparator.naturalOrder())
                .orElse(Kind.CHAPTER);
        headings.add(new Heading(line, level, "", all.get(line).text()));
    }

    private void add(List<Line> all, int line, Marker marker, Kind level) {
        opened.add(line);
        headings.add(new Heading(line, level, marker.label(), words(all, line, marker)));
    }

    // rule: 第一章 alone on its line is followed by its words; a long heading, or one that breaks off in a list, may go on
    // in the next line
    private String words(List<Line> all, int line, Marker marker) {
        var rest = marker.rest(all.get(line).text());
        if (line + 1 >= all.size() || !goesOn(rest, all, line + 1)) {
            return rest;
        }
        skipped.add(line + 1);
        return rest + all.get(line + 1).text();
    }

    private static boolean goesOn(String words, List<Line> all, int next) {
        var text = all.get(next).text();
        boolean heads = all.get(next).worded()
                && !text.isEmpty()
                && text.length() <= LONGEST_WORDS
                && LineStart.of(text) == LineStart.PLAIN
                && "（【〖".indexOf(text.charAt(0)) < 0
                && !Chars.closes(text.charAt(text.length() - 1));
        if (!heads || words.isEmpty()) {
            return heads;
        }
        return words.length() >= LONG || words.length() == 1 || OPEN.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** Whether a labelled division begins on a line, so that no article goes on there. */
    boolean opensAt(int line) {
        return opened.contains(line);
    }

    /** Whether a line is a heading by markup, the words of a labelled one or a note below, and so no part of an article. */
    boolean skips(int line) {
        return skipped.contains(line);
    }

    /** Whether a line is a heading by markup of which nobody can tell the level. */
    boolean nameless(int line) {
        return nameless.contains(line);
    }

    /** Index of the topmost heading, or of the first article when there is none above it. */
    int top(Body body) {
        return headings.isEmpty() ? body.first() : Math.min(headings.get(0).line(), body.first());
    }

    List<Division> list(Body body) {
        var divisions = new ArrayList<Division>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var under = under(body.starts(), heading.line(), end(i));
            if (!under.isEmpty()) {
                var first = under.get(0).marker().articleNumber();
                var last = under.get(under.size() - 1).marker().articleNumber();
                divisions.add(new Division(level(heading.level()), heading.label(), heading.words(), first, last));
            }
        }
        return divisions;
    }

    private int end(int heading) {
        for (int i = heading + 1; i < headings.size(); i++) {
            if (headings.get(i).level().compareTo(headings.get(heading).level()) <= 0) {
                return headings.get(i).line();
            }
        }
        return Integer.MAX_VALUE;
    }

    private static List<Start> under(List<Start> starts, int from, int to) {
        return starts.subList(firstAfter(starts, from), firstAfter(starts, to));
    }

    private static int firstAfter(List<Start> starts, int line) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static DivisionLevel level(Kind kind) {
        return switch (kind) {
            case PART -> DivisionLevel.PART;
            case SUBPART -> DivisionLevel.SUBPART;
            case CHAPTER -> DivisionLevel.CHAPTER;
            default -> DivisionLevel.SECTION;
        };
    }
}
