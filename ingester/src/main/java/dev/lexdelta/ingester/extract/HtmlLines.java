package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Markers;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Turns an element into the lines a reader sees: blocks and line breaks end lines, data rows keep their cells. */
final class HtmlLines implements NodeFilter {
    private static final int LONGEST_CELL = 300;
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_PARTS = 20;

    private final Collector out = new Collector();
    private final StringBuilder line = new StringBuilder();

    private HtmlLines() {}

    static List<Line> of(Element body) {
        var reader = new HtmlLines();
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
        if (element.normalName().equals("br") || element.isBlock()) {
            flush();
        }
        if (isHeading(element)) {
            out.heading(element.text());
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("tr") && isData(element)) {
            out.row(element.children().eachText());
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
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
        line.append(text.text());
    }

    private static boolean preformatted(@Nullable Element parent) {
        return parent != null
                && (parent.normalName().equals("pre") || parent.normalName().equals("textarea"));
    }

    private void flush() {
        out.text(Residue.clean(line.toString()));
        line.setLength(0);
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

    // rule: a row of data has several short cells and no article in them; any other table is layout
    private static boolean isData(Element row) {
        var cells = row.children();
        return cells.size() > 1
                && cells.stream().allMatch(cell -> cell.selectFirst("table") == null)
                && cells.stream().allMatch(cell -> {
                    var text = cell.text();
                    return text.length() <= LONGEST_CELL && !Markers.startsArticle(text);
                });
    }
}
