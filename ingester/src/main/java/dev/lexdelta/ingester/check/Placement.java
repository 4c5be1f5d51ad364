package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.check.Passages.Passage;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Spot;
import dev.lexdelta.ingester.structure.Structured;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the spots of lines their addresses. Structure only takes labels and captions from the front of a line, so that a
 * passage ends as its line does; what it drops takes its spots along.
 */
final class Placement {
    /** Lines and passages that end alike in so many characters are compared in whole. */
    private static final int TAIL = 12;

    private final Map<String, Deque<Passage>> passages = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();

    private Placement(Structured text) {
        Passages.of(text.articles())
                .forEach(passage -> passages.computeIfAbsent(tail(passage.text()), tail -> new ArrayDeque<>())
                        .add(passage));
        text.divisions().forEach(division -> headings.put(tail(division.heading()), division.heading()));
        headings.put(tail(text.title()), text.title());
    }

    static List<Repair> of(List<Line> lines, Structured text) {
        var repairs = new ArrayList<Repair>();
        if (lines.stream().allMatch(line -> line.spots().isEmpty())) {
            return repairs;
        }
        var placement = new Placement(text);
        lines.forEach(line -> placement.place(line, repairs));
        return repairs;
    }

    private void place(Line line, List<Repair> repairs) {
        var passage = passage(line.text());
        if (passage != null) {
            int start = line.text().length() - passage.text().length();
            line.spots().forEach(spot -> repairs.add(repair(line.text(), spot, passage, start)));
        } else if (isHeading(line.text())) {
            line.spots().forEach(spot -> repairs.add(unplaced(line.text(), spot)));
        }
    }

    /** The next passage that stands in the line; taken, so that the same words elsewhere find their own. */
    private @Nullable Passage passage(String line) {
        for (var tail : tails(line)) {
            var waiting = passages.get(tail);
            if (waiting != null
                    && !waiting.isEmpty()
                    && line.endsWith(waiting.element().text())) {
                return waiting.remove();
            }
        }
        return null;
    }

    private boolean isHeading(String line) {
        return tails(line).stream().map(headings::get).anyMatch(heading -> heading != null && line.endsWith(heading));
    }

    /** What a passage at the end of the line may be known by, the longest first. */
    private static List<String> tails(String line) {
        return IntStream.rangeClosed(Math.max(0, line.length() - TAIL), line.length() - 1)
                .mapToObj(line::substring)
                .toList();
    }

    private static Repair repair(String line, Spot spot, Passage passage, int start) {
        if (spot.from() < start && !inLabel(line, spot, passage)) {
            return unplaced(line, spot);
        }
        return new Repair(
                passage.article(),
                passage.path(),
                Math.max(0, spot.from() - start),
                Math.max(0, spot.to() - start),
                spot.original(),
                line.substring(spot.from(), spot.to()),
                spot.rule(),
                spot.certain(),
                1);
    }

    // rule: a spot of a label stands before the first character of what is labelled: its article is not certain
    private static boolean inLabel(String line, Spot spot, Passage passage) {
        int label = line.indexOf(passage.label());
        return !passage.label().isEmpty()
                && label >= 0
                && spot.from() < label + passage.label().length();
    }

    /** A spot of a title, a heading or a caption: said, without an address. */
    private static Repair unplaced(String line, Spot spot) {
        return new Repair(
                null,
                null,
                0,
                0,
                spot.original(),
                line.substring(spot.from(), spot.to()),
                spot.rule(),
                spot.certain(),
                1);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }
}
