package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each moved run of text came from and went to. */
public final class Moves {
    private final Map<Integer, String> origins = new HashMap<>();
    private final Map<Integer, String> targets = new HashMap<>();

    public static Moves in(List<ArticleChange> changes) {
        var moves = new Moves();
        changes.forEach(change -> change.segments().forEach(moves::note));
        return moves;
    }

    private void note(Segment segment) {
        if (segment.move() == null) {
            return;
        }
        if (segment.op() == Op.MOVED_OUT && segment.from() != null) {
            origins.putIfAbsent(segment.move(), segment.from());
        } else if (segment.op() == Op.MOVED_IN && segment.to() != null) {
            targets.putIfAbsent(segment.move(), segment.to());
        }
    }

    /** The address at the other end of a moved run; null when it is not known. */
    public @Nullable String otherEnd(Segment segment) {
        if (segment.op() == Op.MOVED_OUT) {
            return segment.to() != null ? segment.to() : targets.get(segment.move());
        }
        return segment.from() != null ? segment.from() : origins.get(segment.move());
    }
}
