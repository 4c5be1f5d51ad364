package dev.lexdelta.ingester.extract;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Elements of a page that a reader does not read as text. One pass, for selectors take longer than the parse itself. */
final class HtmlChrome {
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "nav",
            "footer",
            "iframe",
            "select",
            "button",
            "aside",
            "template",
            "svg",
            "object");

    private HtmlChrome() {}

    static void remove(Element page) {
        var chrome = new ArrayList<Element>();
        NodeTraversor.filter(
                (Node node, int depth) -> {
                    if (node instanceof Element element && is(element)) {
                        chrome.add(element);
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                page);
        chrome.forEach(Element::remove);
    }

    private static boolean is(Element element) {
        if (TAGS.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || element.attr("aria-hidden").equalsIgnoreCase("true")
                        || undisplayed(element.attr("style")));
    }

    private static boolean undisplayed(String style) {
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }
}
