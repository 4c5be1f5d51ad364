package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Deals the segments of a comparison out to the lines of both texts. Where a comparison has none, or they do not make up
 * the lines exactly, whole lines take their place: no word of either text is ever lost.
 */
final class Dealer {
    private final Side old;
    private final Side now;
    private final Set<Integer> oldDealt = new HashSet<>();
    private final Set<Integer> nowDealt = new HashSet<>();
    private final List<Tie> openings = new ArrayList<>();
    private int order;

    Dealer(Side old, Side now) {
        this.old = old;
        this.now = now;
    }

    /** Deals; what comes back are the first lines of articles that became one another. */
    List<Tie> deal(List<ArticleChange> changes) {
        changes.forEach(this::deal);
        whole(untold(old, oldDealt), untold(now, nowDealt));
        return openings;
    }

    private void deal(ArticleChange change) {
        var from = lines(old, change.from(), oldDealt);
        var to = lines(now, change.to(), nowDealt);
        if (change.from().size() == 1 && change.to().size() == 1 && !from.isEmpty() && !to.isEmpty()) {
            openings.add(new Tie(from.get(0), to.get(0), 1));
        }
        var oldSlots = new Slots(old, from);
        var nowSlots = new Slots(now, to);
        for (var segment : change.segments()) {
            if (segment.op() != Op.INSERT && segment.op() != Op.MOVED_IN) {
                oldSlots.put(segment.from(), order, segment);
            }
            if (segment.op() != Op.DELETE && segment.op() != Op.MOVED_OUT) {
                nowSlots.put(segment.to(), order, segment);
            }
            order++;
        }
        if (oldSlots.full() && nowSlots.full()) {
            oldSlots.keep();
            nowSlots.keep();
        } else {
            whole(from, to);
        }
    }

    private static List<Integer> lines(Side side, List<String> articles, Set<Integer> dealt) {
        return articles.stream()
                .flatMap(article -> side.article(article).stream())
                .filter(dealt::add)
                .toList();
    }

    private static List<Integer> untold(Side side, Set<Integer> dealt) {
        return IntStream.range(0, side.size())
                .filter(line -> !side.line(line).article().isEmpty() && !dealt.contains(line))
                .boxed()
                .toList();
    }

    private void whole(List<Integer> from, List<Integer> to) {
        if (same(from, to)) {
            for (int i = 0; i < from.size(); i++) {
                equal(from.get(i), to.get(i));
            }
        } else {
            from.forEach(line -> one(old, line, Op.DELETE));
            to.forEach(line -> one(now, line, Op.INSERT));
        }
    }

    private boolean same(List<Integer> from, List<Integer> to) {
        return from.size() == to.size()
                && IntStream.range(0, from.size())
                        .allMatch(i -> old.line(from.get(i))
                                .cells()
                                .equals(now.line(to.get(i)).cells()));
    }

    private void equal(int from, int to) {
        var cells = old.line(from).cells();
        for (int cell = 0; cell < cells.size(); cell++) {
            var segment = segment(
                    Op.EQUAL,
                    cells.get(cell),
                    old.line(from).address(),
                    now.line(to).address());
            add(old, from, cell, segment);
            add(now, to, cell, segment);
            order++;
        }
    }

    private void one(Side side, int line, Op op) {
        var cells = side.line(line).cells();
        var address = side.line(line).address();
        for (int cell = 0; cell < cells.size(); cell++) {
            var segment = op == Op.DELETE
                    ? segment(op, cells.get(cell), address, null)
                    : segment(op, cells.get(cell), null, address);
            add(side, line, cell, segment);
            order++;
        }
    }

    private void add(Side side, int line, int cell, Segment segment) {
        if (!segment.text().isEmpty()) {
            side.pieces(line, cell).add(new Piece(order, segment));
        }
    }

    private static Segment segment(Op op, String text, @Nullable String from, @Nullable String to) {
        return new Segment(op, text, from, to, null, new ArrayList<>(), true);
    }
}
