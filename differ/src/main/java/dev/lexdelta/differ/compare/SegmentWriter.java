package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts runs to addresses: a segment never crosses a paragraph or an item, and is certain unless its spot is not. */
final class SegmentWriter {
    private final GroupText old;
    private final GroupText fresh;
    private final Certainty certainty;

    SegmentWriter(GroupText old, GroupText fresh, Certainty certainty) {
        this.old = old;
        this.fresh = fresh;
        this.certainty = certainty;
    }

    List<Segment> write(List<Run> runs) {
        var segments = new ArrayList<Segment>();
        List<Run> joined = joined(runs);
        boolean[] certain = certainty.of(joined);
        for (int i = 0; i < joined.size(); i++) {
            write(joined.get(i), certain[i], segments);
        }
        return segments;
    }

    /** Neighbours of the same kind become one, as far as they are contiguous on both sides. */
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (Run run : runs) {
            if (run.oldStart() == run.oldEnd() && run.freshStart() == run.freshEnd()) {
                continue;
            }
            int last = joined.size() - 1;
            if (last >= 0 && continues(joined.get(last), run)) {
                Run before = joined.get(last);
                joined.set(
                        last,
                        new Run(
                                run.op(),
                                before.oldStart(),
                                run.oldEnd(),
                                before.freshStart(),
                                run.freshEnd(),
                                0,
                                List.of()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static boolean continues(Run before, Run run) {
        boolean plain = run.op() == Op.EQUAL || run.op() == Op.INSERT || run.op() == Op.DELETE;
        return plain
                && before.op() == run.op()
                && before.oldEnd() == run.oldStart()
                && before.freshEnd() == run.freshStart();
    }

    private void write(Run run, boolean certain, List<Segment> into) {
        switch (run.op()) {
            case EQUAL -> equal(run, into);
            case DELETE, MOVED_OUT -> pieces(run, old, run.oldStart(), run.oldEnd(), certain, into);
            default -> pieces(run, fresh, run.freshStart(), run.freshEnd(), certain, into);
        }
    }

    private void equal(Run run, List<Segment> into) {
        int i = run.oldStart();
        int j = run.freshStart();
        while (i < run.oldEnd()) {
            int oldLeaf = old.leafAt(i);
            int freshLeaf = fresh.leafAt(j);
            int length = Math.min(
                    Math.min(old.leafStart(oldLeaf + 1) - i, fresh.leafStart(freshLeaf + 1) - j), run.oldEnd() - i);
            boolean certain = certainty.equal(i, i + length, j, j + length);
            into.add(new Segment(
                    Op.EQUAL,
                    old.substring(i, i + length),
                    old.address(oldLeaf),
                    fresh.address(freshLeaf),
                    null,
                    List.of(),
                    certain));
            i += length;
            j += length;
        }
    }

    private void pieces(Run run, GroupText side, int start, int end, boolean certain, List<Segment> into) {
        for (int i = start; i < end; ) {
            int leaf = side.leafAt(i);
            int stop = Math.min(end, side.leafStart(leaf + 1));
            String address = side.address(leaf);
            boolean isOld = run.op() == Op.DELETE || run.op() == Op.MOVED_OUT;
            into.add(new Segment(
                    run.op(),
                    side.substring(i, stop),
                    isOld ? address : null,
                    isOld ? null : address,
                    moveOf(run),
                    run.op() == Op.MOVED_IN ? write(run.inner()) : List.of(),
                    certain));
            i = stop;
        }
    }

    private static @Nullable Integer moveOf(Run run) {
        return run.move() == 0 ? null : Integer.valueOf(run.move());
    }
}
