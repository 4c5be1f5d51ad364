package dev.lexdelta.notifier.render.lines;

import dev.lexdelta.contract.change.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of some lines, filled with segments from left to right; a segment that does not fit spoils them all. */
final class Slots {
    private final Side side;
    private final Map<String, Deque<Slot>> byAddress = new HashMap<>();
    private final List<Filled> filled = new ArrayList<>();
    private boolean fit = true;

    private static final class Slot {
        private final int line;
        private final int cell;
        private int room;

        Slot(int line, int cell, int room) {
            this.line = line;
            this.cell = cell;
            this.room = room;
        }
    }

    private record Filled(int line, int cell, Piece piece) {}

    Slots(Side side, List<Integer> lines) {
        this.side = side;
        for (int line : lines) {
            var cells = side.line(line).cells();
            var slots = byAddress.computeIfAbsent(side.line(line).address(), address -> new ArrayDeque<>());
            for (int cell = 0; cell < cells.size(); cell++) {
                slots.add(new Slot(line, cell, cells.get(cell).length()));
            }
        }
    }

    void put(@Nullable String address, int order, Segment segment) {
        var slots = address == null ? null : byAddress.get(address);
        while (slots != null && !slots.isEmpty() && slots.peek().room == 0) {
            slots.remove();
        }
        var slot = slots == null ? null : slots.peek();
        if (slot == null || segment.text().length() > slot.room || !standsThere(slot, segment.text())) {
            fit = false;
        } else {
            slot.room -= segment.text().length();
            filled.add(new Filled(slot.line, slot.cell, new Piece(order, segment)));
        }
    }

    private boolean standsThere(Slot slot, String text) {
        var cell = side.line(slot.line).cells().get(slot.cell);
        return cell.startsWith(text, cell.length() - slot.room);
    }

    /** Whether the segments are exactly the text of the lines. */
    boolean full() {
        return fit
                && byAddress.values().stream().allMatch(slots -> slots.stream().allMatch(slot -> slot.room == 0));
    }

    void keep() {
        filled.forEach(one -> side.pieces(one.line, one.cell).add(one.piece));
    }
}
