package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one paragraph or one item: what a reader sees as one line of the law.
 *
 * @param from its address in the old text, null when it is new
 * @param to its address in the new text, null when it is gone
 */
record Block(@Nullable String from, @Nullable String to, List<Segment> segments) {
    String address() {
        return to != null ? to : from != null ? from : "";
    }

    boolean unchanged() {
        return segments.stream().allMatch(segment -> segment.op() == Op.EQUAL && segment.certain()) || relabelled();
    }

    // rule: （二） that became （三） because an item was inserted or removed above is no change
    private boolean relabelled() {
        if (from == null || to == null || Address.depthOf(to) == 0) {
            return false;
        }
        var old = wording(Op.DELETE);
        var now = wording(Op.INSERT);
        int oldLabel = ItemLabel.lengthIn(old);
        int nowLabel = ItemLabel.lengthIn(now);
        return oldLabel > 0
                && nowLabel > 0
                && old.substring(oldLabel).equals(now.substring(nowLabel))
                && segments.stream().allMatch(this::certainWord);
    }

    private boolean certainWord(Segment segment) {
        return segment.certain() && segment.op() != Op.MOVED_IN && segment.op() != Op.MOVED_OUT;
    }

    private String wording(Op side) {
        var text = new StringBuilder();
        segments.stream()
                .filter(segment -> segment.op() == Op.EQUAL || segment.op() == side)
                .forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    String text() {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    static List<Block> of(List<Segment> segments) {
        var blocks = new ArrayList<Block>();
        var ties = ties(segments);
        var open = new ArrayList<Segment>();
        String from = null;
        String to = null;
        for (var segment : segments) {
            if (!open.isEmpty() && !joins(segment, from, to, ties)) {
                blocks.add(new Block(from, to, List.copyOf(open)));
                open.clear();
                from = null;
                to = null;
            }
            open.add(segment);
            from = from(segment) != null ? from(segment) : from;
            to = to(segment) != null ? to(segment) : to;
        }
        if (!open.isEmpty()) {
            blocks.add(new Block(from, to, List.copyOf(open)));
        }
        return blocks;
    }

    private record Tie(String from, String to) {}

    /** Which old and new places share text: only there do a deletion and an insertion stand on one line. */
    private static Set<Tie> ties(List<Segment> segments) {
        var ties = new HashSet<Tie>();
        for (var segment : segments) {
            var from = from(segment);
            var to = to(segment);
            if (from != null && to != null) {
                ties.add(new Tie(from, to));
            }
        }
        return ties;
    }

    private static boolean joins(Segment segment, @Nullable String from, @Nullable String to, Set<Tie> ties) {
        var segmentFrom = from(segment);
        var segmentTo = to(segment);
        if (segmentTo != null && to != null) {
            return segmentTo.equals(to);
        }
        if (segmentFrom != null && segmentFrom.equals(from)) {
            return true;
        }
        var old = segmentTo == null ? segmentFrom : from;
        var now = segmentTo == null ? to : segmentTo;
        return old != null && now != null && ties.contains(new Tie(old, now));
    }

    // What moved in may name the place it came from, which is no part of this line; what moved out the place it went
    // to.
    private static @Nullable String from(Segment segment) {
        return segment.op() == Op.INSERT || segment.op() == Op.MOVED_IN ? null : segment.from();
    }

    private static @Nullable String to(Segment segment) {
        return segment.op() == Op.DELETE || segment.op() == Op.MOVED_OUT ? null : segment.to();
    }
}
