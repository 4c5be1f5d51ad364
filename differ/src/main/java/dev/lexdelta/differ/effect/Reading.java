package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both wordings of a change, each character with its place in the other, read from the redline; moves included. */
record Reading(Side old, Side fresh) {
    static Reading of(List<Segment> segments) {
        var builder = new Builder();
        segments.forEach(builder::add);
        segments.forEach(builder::move);
        return new Reading(builder.old.build(builder.fresh), builder.fresh.build(builder.old));
    }

    private static final class Builder {
        private final SideBuilder old = new SideBuilder();
        private final SideBuilder fresh = new SideBuilder();
        private final Map<Integer, Integer> out = new HashMap<>();
        private final Map<Integer, Integer> in = new HashMap<>();

        void add(Segment segment) {
            String text = segment.text();
            switch (segment.op()) {
                case EQUAL -> {
                    map(old.length(), fresh.length(), text.length(), segment);
                }
                case DELETE -> old.add(text, segment.from(), !segment.certain());
                case INSERT -> fresh.add(text, segment.to(), !segment.certain());
                case MOVED_OUT -> {
                    out.putIfAbsent(key(segment), old.length());
                    old.add(text, segment.from(), !segment.certain());
                }
                case MOVED_IN -> {
                    in.putIfAbsent(key(segment), fresh.length());
                    fresh.add(text, segment.to(), !segment.certain());
                }
                default -> {}
            }
        }

        private static int key(Segment segment) {
            return segment.move() == null ? 0 : segment.move();
        }

        private void map(int from, int to, int length, Segment segment) {
            old.add(segment.text(), segment.from(), false);
            fresh.add(segment.text(), segment.to(), false);
            for (int i = 0; i < length; i++) {
                old.map(from + i, to + i);
                fresh.map(to + i, from + i);
            }
        }

        // rule: words that moved keep their counterparts, so that a move alone has no effect
        void move(Segment segment) {
            if (segment.op() != Op.MOVED_IN) {
                return;
            }
            Integer from = out.get(key(segment));
            Integer to = in.remove(key(segment));
            if (from != null && to != null) {
                inner(segment.inner(), from, to);
            }
        }

        private void inner(List<Segment> inner, int from, int to) {
            int i = from;
            int j = to;
            for (Segment segment : inner) {
                int length = segment.text().length();
                if (segment.op() == Op.EQUAL) {
                    pair(segment.text(), i, j);
                }
                if (!segment.certain()) {
                    old.doubt(i, segment.op() == Op.DELETE ? i + length : i);
                    fresh.doubt(j, segment.op() == Op.INSERT ? j + length : j);
                }
                i += segment.op() == Op.INSERT ? 0 : length;
                j += segment.op() == Op.DELETE ? 0 : length;
            }
        }

        private void pair(String text, int i, int j) {
            for (int k = 0; k < text.length(); k++) {
                if (old.is(i + k, text.charAt(k)) && fresh.is(j + k, text.charAt(k))) {
                    old.map(i + k, j + k);
                    fresh.map(j + k, i + k);
                }
            }
        }
    }
}
