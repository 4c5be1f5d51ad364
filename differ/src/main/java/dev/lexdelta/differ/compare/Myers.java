package dev.lexdelta.differ.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The shortest edit script of two sequences (Myers 1986), given up when they differ in too much: then all of what lies
 * between common beginning and common end is one change.
 */
final class Myers {
    private static final int MOST_EDITS = 600;

    private final IntBinaryOperator differ;
    private final int oldSize;
    private final int freshSize;

    private Myers(int oldSize, int freshSize, IntBinaryOperator differ) {
        this.oldSize = oldSize;
        this.freshSize = freshSize;
        this.differ = differ;
    }

    /** @param differ 0 when the old element and the new one are the same */
    static List<Hunk> diff(int oldSize, int freshSize, IntBinaryOperator differ) {
        int head = 0;
        while (head < Math.min(oldSize, freshSize) && differ.applyAsInt(head, head) == 0) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(oldSize, freshSize) - head
                && differ.applyAsInt(oldSize - 1 - tail, freshSize - 1 - tail) == 0) {
            tail++;
        }
        int skip = head;
        return new Myers(
                        oldSize - head - tail, freshSize - head - tail, (i, j) -> differ.applyAsInt(i + skip, j + skip))
                .hunks().stream().map(hunk -> hunk.shifted(skip)).toList();
    }

    private List<Hunk> hunks() {
        if (oldSize == 0 && freshSize == 0) {
            return List.of();
        }
        if (oldSize == 0 || freshSize == 0) {
            return List.of(new Hunk(0, oldSize, 0, freshSize));
        }
        List<int[]> trace = forward();
        return trace.isEmpty() ? List.of(new Hunk(0, oldSize, 0, freshSize)) : back(trace);
    }

    /** The furthest reach per diagonal before each number of edits; empty when there are too many edits. */
    private List<int[]> forward() {
        int most = Math.min(MOST_EDITS, oldSize + freshSize);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        var trace = new ArrayList<int[]>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(Arrays.copyOfRange(reach, middle - edits - 1, middle + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
                int i = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                i = slide(i, k);
                reach[middle + k] = i;
                if (i >= oldSize && i - k >= freshSize) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    private int slide(int start, int k) {
        int i = start;
        while (i < oldSize && i - k < freshSize && differ.applyAsInt(i, i - k) == 0) {
            i++;
        }
        return i;
    }

    private List<Hunk> back(List<int[]> trace) {
        var hunks = new ArrayList<Hunk>();
        int i = oldSize;
        int j = freshSize;
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int[] reach = trace.get(edits);
            int middle = edits + 1;
            int k = i - j;
            boolean down = k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
            int before = down ? k + 1 : k - 1;
            int oldBefore = reach[middle + before];
            int freshBefore = oldBefore - before;
            hunks.add(new Hunk(
                    oldBefore, down ? oldBefore : oldBefore + 1, freshBefore, down ? freshBefore + 1 : freshBefore));
            i = oldBefore;
            j = freshBefore;
        }
        Collections.reverse(hunks);
        return joined(hunks);
    }

    private static List<Hunk> joined(List<Hunk> steps) {
        var hunks = new ArrayList<Hunk>();
        for (Hunk step : steps) {
            int last = hunks.size() - 1;
            boolean touches = last >= 0
                    && hunks.get(last).oldEnd() == step.oldStart()
                    && hunks.get(last).freshEnd() == step.freshStart();
            if (touches) {
                hunks.set(last, hunks.get(last).upTo(step));
            } else {
                hunks.add(step);
            }
        }
        return hunks;
    }
}
