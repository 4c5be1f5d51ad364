package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.lines.Marker.Kind;
import dev.lexdelta.ingester.lines.Markers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the paragraphs (款) of one article with their items (项, 目), in one pass over its lines. */
final class Paragraphs {
    private static final class Node {
        final Kind kind;
        final int number;
        final String label;
        final String text;
        final List<Node> items = new ArrayList<>();

        Node(Kind kind, int number, String label, String text) {
            this.kind = kind;
            this.number = number;
            this.label = label;
            this.text = text;
        }

        Item item() {
            return new Item(label, text, items.stream().map(Node::item).toList());
        }
    }

    private static final int DEEPEST = 6;

    private final List<Paragraph> done = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<List<String>> table = new ArrayList<>();

    static List<Paragraph> of(String first, List<Line> following) {
        var paragraphs = new Paragraphs();
        if (!first.isEmpty()) {
            paragraphs.add(first);
        }
        following.forEach(paragraphs::add);
        paragraphs.close();
        return paragraphs.done;
    }

    private void add(Line line) {
        if (line.is(Line.Kind.ROW)) {
            begin();
            table.add(line.cells());
        } else if (!line.text().isEmpty()) {
            add(line.text());
        }
    }

    private void add(String text) {
        var marker = Markers.of(text);
        if (marker.kind().item() && !table.isEmpty()) {
            close();
        }
        if (marker.kind().item()) {
            begin();
            item(marker, marker.rest(text));
        } else {
            close();
            open.push(new Node(Kind.NONE, 0, "", text));
        }
    }

    /** A list or a table without a sentence before it hangs on an empty paragraph. */
    private void begin() {
        if (open.isEmpty()) {
            open.push(new Node(Kind.NONE, 0, "", ""));
        }
    }

    // rule: an item goes beside the open one whose number is the one before, else beside the last of its kind; a first
    // item and one of a new kind go below the last
    private void item(Marker marker, String text) {
        var beside = beside(marker);
        if (beside != null) {
            while (open.element() != beside) {
                open.pop();
            }
            open.pop();
        }
        var node = new Node(marker.kind(), marker.number(), marker.label(), text);
        open.element().items.add(node);
        open.push(node);
    }

    private @Nullable Node beside(Marker marker) {
        Node last = null;
        for (var node : open) {
            if (node.kind == marker.kind() && node.number + 1 == marker.number()) {
                return node;
            }
            last = last == null && node.kind == marker.kind() ? node : last;
        }
        boolean restarts = last != null && marker.number() == 1 && last == open.element() && open.size() <= DEEPEST;
        return restarts ? null : last;
    }

    private void close() {
        if (!open.isEmpty()) {
            var root = open.getLast();
            done.add(
                    new Paragraph(root.text, root.items.stream().map(Node::item).toList(), table));
        }
        open.clear();
        table.clear();
    }
}
