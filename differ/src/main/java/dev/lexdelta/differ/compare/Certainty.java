package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Op;
import java.util.Arrays;
import java.util.List;

/**
 * Which steps of a redline are certain. Old and new words of one place are judged together: when what really differs
 * between them lies in a spot that could not be read for sure, on either side, neither is certain.
 */
final class Certainty {
    private final GroupText old;
    private final GroupText fresh;
    private final UncertainSpots oldSpots;
    private final UncertainSpots freshSpots;

    Certainty(GroupText old, GroupText fresh, UncertainSpots oldSpots, UncertainSpots freshSpots) {
        this.old = old;
        this.fresh = fresh;
        this.oldSpots = oldSpots;
        this.freshSpots = freshSpots;
    }

    boolean[] of(List<Run> runs) {
        boolean[] certain = new boolean[runs.size()];
        Arrays.fill(certain, true);
        if (oldSpots.none() && freshSpots.none()) {
            return certain;
        }
        for (int i = 0; i < certain.length; i++) {
            boolean replaced = runs.get(i).op() == Op.DELETE
                    && i + 1 < certain.length
                    && runs.get(i + 1).op() == Op.INSERT;
            certain[i] = replaced ? replacement(runs.get(i), runs.get(i + 1)) : alone(runs.get(i));
            if (replaced) {
                certain[i + 1] = certain[i];
                i++;
            }
        }
        return certain;
    }

    boolean equal(int oldStart, int oldEnd, int freshStart, int freshEnd) {
        return !oldSpots.cover(old, oldStart, oldEnd) && !freshSpots.cover(fresh, freshStart, freshEnd);
    }

    private boolean replacement(Run delete, Run insert) {
        int i = delete.oldStart();
        int j = insert.freshStart();
        int oldEnd = delete.oldEnd();
        int freshEnd = insert.freshEnd();
        while (i < oldEnd
                && j < freshEnd
                && old.text().charAt(i) == fresh.text().charAt(j)) {
            i++;
            j++;
        }
        while (i < oldEnd
                && j < freshEnd
                && old.text().charAt(oldEnd - 1) == fresh.text().charAt(freshEnd - 1)) {
            oldEnd--;
            freshEnd--;
        }
        return !oldSpots.cover(old, i, oldEnd) && !freshSpots.cover(fresh, j, freshEnd);
    }

    private boolean alone(Run run) {
        return switch (run.op()) {
            case DELETE, INSERT ->
                !oldSpots.cover(old, run.oldStart(), run.oldEnd())
                        && !freshSpots.cover(fresh, run.freshStart(), run.freshEnd());
            case MOVED_OUT -> !oldSpots.cover(old, run.oldStart(), run.oldEnd());
            case MOVED_IN -> !freshSpots.cover(fresh, run.freshStart(), run.freshEnd());
            default -> true;
        };
    }
}
