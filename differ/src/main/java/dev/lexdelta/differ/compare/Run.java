package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.Op;
import java.util.List;

/**
 * A step of a redline as ranges of both sides' strings, empty on the side that has none.
 *
 * @param move shared by both ends of a move, 0 for others
 * @param inner of MOVED_IN: the redline from the old wording to the new
 */
record Run(Op op, int oldStart, int oldEnd, int freshStart, int freshEnd, int move, List<Run> inner) {
    static Run equal(int oldStart, int oldEnd, int freshStart, int freshEnd) {
        return new Run(Op.EQUAL, oldStart, oldEnd, freshStart, freshEnd, 0, List.of());
    }

    static Run delete(int start, int end, int freshAt) {
        return new Run(Op.DELETE, start, end, freshAt, freshAt, 0, List.of());
    }

    static Run insert(int start, int end, int oldAt) {
        return new Run(Op.INSERT, oldAt, oldAt, start, end, 0, List.of());
    }
}
