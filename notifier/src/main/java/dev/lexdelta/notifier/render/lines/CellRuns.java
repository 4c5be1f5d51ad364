package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.notifier.render.Moves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of one cell: the segments of its old and of its new wording, in reading order. */
final class CellRuns {
    // To tell of fewer characters that went to another line would be noise.
    private static final int SHORTEST_MOVE = 6;

    private final Moves moves;
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final Map<Integer, List<Segment>> inner = new HashMap<>();

    CellRuns(List<ArticleChange> changes) {
        this.moves = Moves.in(changes);
        changes.forEach(change -> change.segments().forEach(this::note));
    }

    private void note(Segment segment) {
        if (segment.move() != null) {
            // one way out, one way in: anything else is no move that could be followed
            ends.merge(segment.move(), segment.op() == Op.MOVED_OUT ? 1 : 100, Integer::sum);
            if (segment.op() == Op.MOVED_IN) {
                inner.put(segment.move(), segment.inner());
            }
        }
    }

    /** The runs of a cell that stands in both texts, or of one whose other side is empty. */
    List<Run> of(List<Piece> old, List<Piece> now) {
        var runs = new ArrayList<Run>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int left = i < old.size() ? old.get(i).order() : Integer.MAX_VALUE;
            int right = j < now.size() ? now.get(j).order() : Integer.MAX_VALUE;
            if (left == right) {
                var segment = old.get(i).segment();
                runs.add(new Run(segment.text(), Mark.KEPT, null, null, segment.certain()));
                i++;
                j++;
            } else if (left < right) {
                old(runs, old.get(i++));
            } else {
                now(runs, now.get(j++));
            }
        }
        return runs;
    }

    private void old(List<Run> runs, Piece piece) {
        var segment = piece.segment();
        switch (segment.op()) {
            case MOVED_OUT -> moved(runs, segment, Mark.MOVED_OUT, Mark.DELETED, Op.DELETE);
            case DELETE -> runs.add(new Run(segment.text(), Mark.DELETED, null, null, segment.certain()));
            default -> runs.add(elsewhere(piece, Mark.LEFT, segment.to()));
        }
    }

    private void now(List<Run> runs, Piece piece) {
        var segment = piece.segment();
        switch (segment.op()) {
            case MOVED_IN -> moved(runs, segment, Mark.MOVED_IN, Mark.INSERTED, Op.INSERT);
            case INSERT -> runs.add(new Run(segment.text(), Mark.INSERTED, null, null, segment.certain()));
            default -> runs.add(elsewhere(piece, Mark.ARRIVED, segment.from()));
        }
    }

    private static Run elsewhere(Piece piece, Mark mark, @Nullable String otherEnd) {
        var segment = piece.segment();
        return segment.text().length() < SHORTEST_MOVE
                ? new Run(segment.text(), mark, null, null, segment.certain())
                : new Run(segment.text(), mark, "line" + piece.order(), otherEnd, segment.certain());
    }

    // What changed within the moved words is deleted where they stood and inserted where they stand.
    private void moved(List<Run> runs, Segment segment, Mark mark, Mark changed, Op changedOp) {
        if (segment.move() == null || ends.getOrDefault(segment.move(), 0) != 101) {
            runs.add(new Run(segment.text(), changed, null, null, segment.certain()));
            return;
        }
        var move = "move" + segment.move();
        var end = moves.otherEnd(segment);
        var parts = inner.getOrDefault(segment.move(), List.of()).stream()
                .filter(part -> part.op() == Op.EQUAL || part.op() == changedOp)
                .toList();
        if (!joined(parts).equals(segment.text())) {
            runs.add(new Run(segment.text(), mark, move, end, segment.certain()));
            return;
        }
        for (var part : parts) {
            boolean equal = part.op() == Op.EQUAL;
            boolean certain = part.certain() && segment.certain();
            runs.add(new Run(part.text(), equal ? mark : changed, equal ? move : null, equal ? end : null, certain));
        }
    }

    private static String joined(List<Segment> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
