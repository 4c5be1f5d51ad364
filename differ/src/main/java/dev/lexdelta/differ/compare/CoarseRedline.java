package dev.lexdelta.differ.compare;

import java.util.ArrayList;
import java.util.List;

/** A redline for when time is short: whole paragraphs and items, the same at both ends stay. */
final class CoarseRedline {
    private CoarseRedline() {}

    static List<Run> runs(GroupText old, GroupText fresh) {
        var runs = new ArrayList<Run>();
        int i = 0;
        int j = 0;
        List<Hunk> changed =
                Myers.diff(old.leaves(), fresh.leaves(), (a, b) -> leaf(old, a).equals(leaf(fresh, b)) ? 0 : 1);
        for (Hunk hunk : changed) {
            equal(old, fresh, i, j, hunk.oldStart() - i, runs);
            int oldStart = old.leafStart(hunk.oldStart());
            int oldEnd = old.leafStart(hunk.oldEnd());
            int freshStart = fresh.leafStart(hunk.freshStart());
            int freshEnd = fresh.leafStart(hunk.freshEnd());
            runs.add(Run.delete(oldStart, oldEnd, freshStart));
            runs.add(Run.insert(freshStart, freshEnd, oldEnd));
            i = hunk.oldEnd();
            j = hunk.freshEnd();
        }
        equal(old, fresh, i, j, old.leaves() - i, runs);
        return runs;
    }

    private static String leaf(GroupText side, int leaf) {
        return side.substring(side.leafStart(leaf), side.leafStart(leaf + 1));
    }

    private static void equal(GroupText old, GroupText fresh, int i, int j, int leaves, List<Run> runs) {
        runs.add(Run.equal(
                old.leafStart(i), old.leafStart(i + leaves), fresh.leafStart(j), fresh.leafStart(j + leaves)));
    }
}
