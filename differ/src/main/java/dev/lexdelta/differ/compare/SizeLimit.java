package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Leaves out the longest redlines of a comparison that would grow beyond what a record may hold. */
final class SizeLimit {
    static final long MOST_BYTES = 8L << 20;
    private static final int PER_SEGMENT = 140;
    private static final int PER_CHANGE = 260;
    private static final int ESCAPED = 6;

    private SizeLimit() {}

    static List<ArticleChange> fit(List<ArticleChange> changes, long mostBytes) {
        long[] sizes =
                changes.stream().mapToLong(change -> bytes(change.segments())).toArray();
        long total = LongStream.of(sizes).sum() + (long) PER_CHANGE * sizes.length;
        Set<Integer> left = new HashSet<>();
        List<Integer> largest = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> sizes[i]).reversed())
                .toList();
        for (int i = 0; i < largest.size() && total > mostBytes && sizes[largest.get(i)] > 0; i++) {
            left.add(largest.get(i));
            total -= sizes[largest.get(i)];
        }
        var fitted = new ArrayList<ArticleChange>(changes);
        left.forEach(i -> fitted.set(i, changes.get(i).withoutSegments()));
        return left.isEmpty() ? changes : fitted;
    }

    private static long bytes(List<Segment> segments) {
        return segments.stream()
                .mapToLong(segment -> PER_SEGMENT + bytes(segment.text()) + bytes(segment.inner()))
                .sum();
    }

    private static long bytes(String text) {
        return text.chars().mapToLong(SizeLimit::bytes).sum();
    }

    private static long bytes(int c) {
        if (c < ' ' || c == '"' || c == '\\') {
            return ESCAPED;
        }
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
}
