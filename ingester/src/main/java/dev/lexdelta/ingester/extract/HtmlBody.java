package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Markers;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page that holds the text: the hint, else where article markers are dense, else known places. */
final class HtmlBody {
    private static final String KNOWN = "#UCAP-CONTENT,.TRS_Editor,.trs_editor_view,.pages_content,#zoom,#Zoom,"
            + ".article-content,.Article_content,#ivs_content,.detail-news,.content_text,.news_content_style,#BodyLabel,"
            + ".Three_xilan_07,#con_con,.editor-content,article,main";

    private HtmlBody() {}

    static Element of(Document page, @Nullable String hint) {
        return hinted(page, hint)
                .or(() -> dense(page))
                .or(() -> selected(page, KNOWN))
                .orElse(page.body());
    }

    private static Optional<Element> hinted(Document page, @Nullable String hint) {
        return hint == null ? Optional.empty() : selected(page, hint);
    }

    private static Optional<Element> selected(Document page, String selector) {
        try {
            return Optional.ofNullable(page.selectFirst(selector));
        } catch (SelectorParseException e) {
            return Optional.empty();
        }
    }

    // rule: the deepest element that holds nine tenths of the article markers
    private static Optional<Element> dense(Document page) {
        var counts = counts(page.body());
        var here = page.body();
        int all = counts.getOrDefault(here, 0);
        if (all < 2) {
            return Optional.empty();
        }
        for (var next = heaviest(here, counts);
                next != null && counts.getOrDefault(next, 0) * 10 >= all * 9;
                next = heaviest(here, counts)) {
            here = next;
        }
        return Optional.of(here);
    }

    private static @Nullable Element heaviest(Element parent, Map<Element, Integer> counts) {
        Element best = null;
        int most = 0;
        for (var child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            int count = counts.getOrDefault(child, 0);
            if (count > most) {
                most = count;
                best = child;
            }
        }
        return best;
    }

    private static Map<Element, Integer> counts(Element body) {
        var counts = new IdentityHashMap<Element, Integer>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text && Markers.startsArticle(text.getWholeText())) {
                            add(counts, text.parent(), 1);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            add(counts, element.parent(), counts.getOrDefault(element, 0));
                        }
                    }
                },
                body);
        return counts;
    }

    private static void add(Map<Element, Integer> counts, @Nullable Element element, int count) {
        if (element != null && count > 0) {
            counts.merge(element, count, Integer::sum);
        }
    }
}
