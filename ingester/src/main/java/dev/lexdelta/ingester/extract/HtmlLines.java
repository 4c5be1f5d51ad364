package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Marker;
import dev.lexdelta.ingester.lines.Markers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Turns an element into the lines a reader sees: blocks and line breaks end lines, data rows keep their cells. */
final class HtmlLines implements NodeFilter {
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_PARTS = 20;

    private final Collector out = new Collector();
    private final StringBuilder line = new StringBuilder();
    /** The number of the next entry of each ordered list. */
    private final Map<Element, Integer> numbers = new HashMap<>();
    /** For each open table whether it has shown a row of data. */
    private final Deque<Boolean> tables = new ArrayDeque<>();

    /** Whether the page shows what was inserted and what was deleted: then the deleted words are no text. */
    private final boolean revised;

    /** The number of the last article that began. */
    private int last;

    private HtmlLines(boolean revised) {
        this.revised = revised;
    }

    static List<Line> of(Element body) {
        var reader = new HtmlLines(body.selectFirst("ins") != null);
        NodeTraversor.filter(reader, body);
        reader.flush();
        return reader.out.lines();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        boolean block = element.isBlock();
        if (block || element.normalName().equals("br")) {
            flush();
        }
        if (block) {
            out.gap();
        }
        if (isHeading(element)) {
            out.heading(element.text());
            return FilterResult.SKIP_ENTIRELY;
        }
        return switch (element.normalName()) {
            case "table" -> openTable();
            case "tr" -> openRow(element);
            case "rt", "rp" -> FilterResult.SKIP_ENTIRELY;
            case "del" -> revised ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            case "li" -> openItem(element);
            default -> FilterResult.CONTINUE;
        };
    }

    // rule: a reader sees numbers before the entries of an ordered list, unless they are written out as well
    private FilterResult openItem(Element item) {
        var list = item.parent();
        if (list != null
                && list.normalName().equals("ol")
                && Markers.of(item.text()).kind() == Marker.Kind.NONE) {
            line.append(number(list)).append(". ");
        }
        return FilterResult.CONTINUE;
    }

    private int number(Element list) {
        int next = numbers.getOrDefault(list, start(list));
        numbers.put(list, next + 1);
        return next;
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    }

    private FilterResult openTable() {
        tables.push(false);
        return FilterResult.CONTINUE;
    }

    // rule: once a table has shown a row of data, a row of one cell that spans its columns is data too
    private FilterResult openRow(Element row) {
        boolean begun = !tables.isEmpty() && tables.element();
        if (!DataRow.is(row, begun, last)) {
            return FilterResult.CONTINUE;
        }
        if (!begun && !tables.isEmpty()) {
            tables.pop();
            tables.push(true);
        }
        out.row(row.children().eachText());
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.nameIs("table")) {
            tables.pop();
        }
        if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("td"))) {
            flush();
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode text) {
        if (preformatted(text.parent())) {
            text.getWholeText().lines().forEach(part -> {
                line.append(part);
                flush();
            });
            return;
        }
        line.append(Raised.of(text));
    }

    private static boolean preformatted(@Nullable Element parent) {
        return parent != null
                && (parent.normalName().equals("pre") || parent.normalName().equals("textarea"));
    }

    private void flush() {
        if (!line.isEmpty()) {
            Residue.lines(line.toString()).forEach(this::add);
            line.setLength(0);
        }
    }

    private void add(String text) {
        last = Markers.startsArticle(text) ? Markers.of(text.strip()).number() : last;
        out.text(text);
    }

    // rule: h1 to h6 around a few words; some sites wrap the whole text in one
    private static boolean isHeading(Element element) {
        var name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading && isShort(element);
    }

    private static boolean isShort(Element heading) {
        return heading.childNodeSize() <= MOST_PARTS
                && heading.children().stream()
                        .noneMatch(part -> part.isBlock() || part.normalName().equals("br"))
                && heading.text().length() <= LONGEST_HEADING;
    }
}
