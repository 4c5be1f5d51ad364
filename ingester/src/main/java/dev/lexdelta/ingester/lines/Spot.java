package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A spot of a line that a stage had to decide. It goes with the text through every later stage, and has an address once
 * the line is part of an article.
 *
 * @param from offset in the text of the line, in UTF-16 code units, inclusive
 * @param to the same, exclusive
 * @param original what stood there
 * @param rule what decided
 * @param certain false when the reading rests on language evidence alone or could not be made
 */
public record Spot(int from, int to, String original, String rule, boolean certain) {
    public Spot {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A spot from " + from + " to " + to);
        }
    }

    Spot movedBy(int distance) {
        return at(from + distance, to + distance);
    }

    /** The spot in a part of its line, as an offset of that; none when it lies outside. */
    Optional<Spot> within(int start, int end) {
        boolean inside = from < end && (to > start || (from == to && from >= start));
        return inside ? Optional.of(at(Math.max(from, start) - start, Math.min(to, end) - start)) : Optional.empty();
    }

    private Spot at(int start, int end) {
        return new Spot(start, end, original, rule, certain);
    }

    /**
     * These spots where a line that was {@code before} has become {@code after}: one in the unchanged head or tail moves with
     * it, any other covers the whole change.
     */
    static List<Spot> follow(List<Spot> spots, String before, String after) {
        if (spots.isEmpty() || before.equals(after)) {
            return spots;
        }
        int head = commonHead(before, after);
        int tail = before.length() - commonTail(before, after, head);
        int change = after.length() - before.length();
        return spots.stream()
                .map(spot -> spot.to <= head
                        ? spot
                        : spot.from >= tail
                                ? spot.movedBy(change)
                                : spot.at(Math.min(spot.from, head), Math.max(spot.to, tail) + change))
                .toList();
    }

    /**
     * These spots, which are in order, where {@code rewriting} has made {@code after} of {@code before}: each piece between
     * two spots is rewritten by itself to see how long it became.
     */
    static List<Spot> follow(List<Spot> spots, String before, String after, UnaryOperator<String> rewriting) {
        if (spots.isEmpty() || before.equals(after)) {
            return spots;
        }
        var moved = new ArrayList<Spot>();
        int read = 0;
        int written = 0;
        for (var spot : spots) {
            int from = Math.max(read, spot.from);
            int to = Math.max(from, spot.to);
            int start = written + rewriting.apply(before.substring(read, from)).length();
            int end = start + rewriting.apply(before.substring(from, to)).length();
            moved.add(spot.at(start, end));
            read = to;
            written = end;
        }
        boolean exact = written + rewriting.apply(before.substring(read)).length() == after.length();
        return exact ? moved : follow(spots, before, after);
    }

    private static int commonHead(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int at = 0;
        while (at < most && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int commonTail(String a, String b, int head) {
        int most = Math.min(a.length(), b.length()) - head;
        int length = 0;
        while (length < most && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
        }
        return length;
    }
}
