package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Marker.Kind;
import java.util.ArrayList;
import java.util.List;

/** Gives each item of a list a line of its own where a source keeps the whole list in one line. */
public final class InlineItems implements Stage {
    static final String RULE = "split-items";

    private static final int LONGEST_MARKER = 8;
    private static final int LOOK_AHEAD = 60;

    @Override
    public Sheet apply(Sheet sheet) {
        var out = new ArrayList<Line>(sheet.lines().size());
        for (var line : sheet.lines()) {
            split(line, out);
        }
        int more = out.size() - sheet.lines().size();
        return more == 0 ? sheet : sheet.withLines(out).repaired(RULE, more);
    }

    private static void split(Line line, List<Line> out) {
        var cuts = line.is(Line.Kind.TEXT) && !line.text().isEmpty() ? cuts(line.text()) : List.<Integer>of();
        int from = 0;
        for (int to : cuts) {
            out.add(line.piece(from, to));
            from = to;
        }
        out.add(from == 0 ? line : line.piece(from, line.text().length()));
    }

    /** Where items start inside a line. */
    static List<Integer> cuts(String text) {
        var candidates = mayHaveTwo(text) ? candidates(text) : List.<Candidate>of();
        if (candidates.size() < 2) {
            return List.of();
        }
        var open = new ArrayList<Candidate>();
        var cuts = new ArrayList<Integer>();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            int level = levelOf(candidate, open);
            if (level >= 0) {
                open.subList(level, open.size()).clear();
            } else if (!begins(candidates, i)) {
                continue;
            }
            open.add(candidate);
            if (candidate.at() > 0) {
                cuts.add(candidate.at());
            }
        }
        return cuts;
    }

    private static boolean mayHaveTwo(String text) {
        int found = Markers.begins(text.charAt(0)) ? 1 : 0;
        for (int at = 1; at < text.length() && found < 2; at++) {
            if (ends(text.charAt(at - 1)) && Markers.begins(text.charAt(at))) {
                found++;
            }
        }
        return found > 1;
    }

    private record Candidate(int at, Kind kind, int number) {
        boolean follows(Candidate other) {
            return kind == other.kind && number == other.number + 1;
        }
    }

    // rule: an item goes on with the list whose last number is the one before
    private static int levelOf(Candidate candidate, List<Candidate> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (candidate.follows(open.get(i))) {
                return i;
            }
        }
        return -1;
    }

    // rule: a list begins at the start of the line, or with one behind a colon or a full stop when two follows
    private static boolean begins(List<Candidate> candidates, int at) {
        var first = candidates.get(at);
        if (first.at() == 0) {
            return true;
        }
        if (first.number() != 1) {
            return false;
        }
        for (int i = at + 1; i < candidates.size() && i <= at + LOOK_AHEAD; i++) {
            if (candidates.get(i).follows(first)) {
                return true;
            }
            if (candidates.get(i).kind() == first.kind()) {
                return false;
            }
        }
        return false;
    }

    // rule: a marker at the start, or behind ：；。 and outside quotation marks, which does not belong to a citation
    private static List<Candidate> candidates(String text) {
        var found = new ArrayList<Candidate>();
        int quotes = 0;
        for (int at = 0; at < text.length(); at++) {
            char before = at == 0 ? '：' : text.charAt(at - 1);
            quotes = Math.max(0, quotes + Chars.quote(before));
            if (quotes == 0 && ends(before) && Markers.begins(text.charAt(at))) {
                add(text, at, found);
            }
        }
        return found;
    }

    private static boolean ends(char c) {
        return c == '：' || c == '；' || c == '。';
    }

    private static void add(String text, int at, List<Candidate> found) {
        var rest = text.substring(at, Math.min(text.length(), at + LONGEST_MARKER));
        var marker = Markers.of(rest);
        if (marker.kind().item() && marker.end() < rest.length() && !LineStart.citesItem(rest, marker)) {
            found.add(new Candidate(at, marker.kind(), marker.number()));
        }
    }
}
