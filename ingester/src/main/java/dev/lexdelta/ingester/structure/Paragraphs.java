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

/** Builds the paragraphs (款) of one article with their items (项, 目), in one pass over its lines. */
final class Paragraphs {
    private static final class Node {
        final Kind kind;
        final String label;
        final String text;
        final List<Node> items = new ArrayList<>();

        Node(Kind kind, String label, String text) {
            this.kind = kind;
            this.label = label;
            this.text = text;
        }

        Item item() {
            return new Item(label, text, items.stream().map(Node::item).toList());
        }
    }

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
            open.push(new Node(Kind.NONE, "", text));
        }
    }

    /** A list or a table without a sentence before it hangs on an empty paragraph. */
    private void begin() {
        if (open.isEmpty()) {
            open.push(new Node(Kind.NONE, "", ""));
        }
    }

    // rule: an item of a kind that is open goes beside it, of a new kind below the last one
    private void item(Marker marker, String text) {
        if (open.stream().anyMatch(node -> node.kind == marker.kind())) {
            while (open.element().kind != marker.kind()) {
                open.pop();
            }
            open.pop();
        }
        var node = new Node(marker.kind(), marker.label(), text);
        open.element().items.add(node);
        open.push(node);
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
