package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.change.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines of both texts share words. */
final class Ties {
    private record Pair(int old, int now) {}

    private final Side old;
    private final Side now;
    private final Map<Pair, Long> weights = new HashMap<>();

    private Ties(Side old, Side now) {
        this.old = old;
        this.now = now;
    }

    /**
     * Ties between lines that may be one line of a merged text.
     *
     * @param openings first lines of articles that became one another: better one line with another wording than two
     */
    static List<Tie> between(
            Side old, List<Integer> oldLines, Side now, List<Integer> nowLines, Collection<Tie> openings) {
        var ties = new Ties(old, now);
        openings.forEach(opening -> ties.add(opening.old(), opening.now(), 0));
        ties.words(oldLines, nowLines);
        ties.headings(oldLines, nowLines);
        var list = new ArrayList<Tie>();
        ties.weights.forEach((pair, weight) -> list.add(new Tie(pair.old, pair.now, weight)));
        return list;
    }

    private void words(List<Integer> oldLines, List<Integer> nowLines) {
        var stands = new HashMap<Integer, Integer>();
        for (int line : nowLines) {
            for (int cell = 0; cell < now.line(line).cells().size(); cell++) {
                now.pieces(line, cell).forEach(piece -> stands.put(piece.order(), line));
            }
        }
        for (int line : oldLines) {
            for (int cell = 0; cell < old.line(line).cells().size(); cell++) {
                for (var piece : old.pieces(line, cell)) {
                    var other = piece.segment().op() == Op.EQUAL ? stands.get(piece.order()) : null;
                    if (other != null) {
                        add(line, other, piece.segment().text().length());
                    }
                }
            }
        }
    }

    // Headings are no part of a comparison: the same words are the same heading, the first for the first, and so on;
    // then the same label.
    private void headings(List<Integer> oldLines, List<Integer> nowLines) {
        var words = new HashMap<String, Deque<Integer>>();
        for (int line : oldLines) {
            names(old.line(line))
                    .forEach(name -> words.computeIfAbsent(name, same -> new ArrayDeque<>())
                            .add(line));
        }
        for (int line : nowLines) {
            for (var name : names(now.line(line))) {
                var same = words.get(name);
                if (same != null && !same.isEmpty()) {
                    add(same.remove(), line, name.length());
                }
            }
        }
    }

    private static List<String> names(Line line) {
        if (line.kind() == Line.Kind.TITLE) {
            return List.of("");
        }
        if (line.kind() != Line.Kind.HEADING) {
            return List.of();
        }
        var words = line.cells().get(0);
        int space = words.indexOf('　');
        return space < 0 ? List.of(words) : List.of(words.substring(0, space), words.substring(space));
    }

    private void add(int oldLine, int nowLine, long weight) {
        if (old.line(oldLine).sameSort(now.line(nowLine))) {
            weights.merge(new Pair(oldLine, nowLine), weight + 1, Long::sum);
        }
    }
}
