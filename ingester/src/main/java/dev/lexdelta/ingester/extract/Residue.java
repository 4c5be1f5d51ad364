package dev.lexdelta.ingester.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Markup that was left in text: asterisks of emphasis, entities, tags. */
final class Residue {
    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_TAG = 300;
    private static final Set<String> BREAKING =
            Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "big", "em", "font", "i", "img", "o:p", "ol", "s", "small", "span", "strong", "sub", "sup",
            "table", "tbody", "td", "th", "u", "ul");

    private Residue() {}

    /** The line without markup; a tag that ends a block ends a line. */
    static List<String> lines(String line) {
        return line.indexOf('<') < 0
                ? List.of(clean(line))
                : withoutTags(line).lines().map(Residue::clean).toList();
    }

    static String clean(String line) {
        var text = line.indexOf('*') >= 0 ? withoutStars(line) : line;
        return text.indexOf('&') < 0 ? text : withoutEntities(text);
    }

    // rule: ** anywhere, and one * that a line break left alone at either end
    private static String withoutStars(String line) {
        var text = line.replace("**", "");
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        boolean first = to > from && text.charAt(from) == '*';
        boolean last = to - 1 > from && text.charAt(to - 1) == '*';
        return text.substring(0, from) + text.substring(first ? from + 1 : from, last ? to - 1 : to);
    }

    // rule: & a name or a number ; and nothing without its semicolon, which an address may hold
    private static String withoutEntities(String text) {
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            int end = semicolon(text, at);
            out.append(text, from, at).append(end < 0 ? "&" : character(text.substring(at, end)));
            from = end < 0 ? at + 1 : end;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String character(String entity) {
        return switch (entity) {
            case "&nbsp;", "&ensp;", "&thinsp;" -> " ";
            case "&emsp;" -> "\u3000";
            default -> Parser.unescapeEntities(entity, false);
        };
    }

    private static int semicolon(String text, int ampersand) {
        for (int at = ampersand + 2; at < text.length() && at <= ampersand + LONGEST_ENTITY; at++) {
            if (text.charAt(at) == ';') {
                return at + 1;
            }
        }
        return -1;
    }

    private static String withoutTags(String line) {
        var out = new StringBuilder(line.length());
        int from = 0;
        for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
            int end = close(line, at);
            var name = end < 0 ? "" : name(line, at + 1);
            if (at >= from && (BREAKING.contains(name) || INLINE.contains(name))) {
                out.append(line, from, at).append(BREAKING.contains(name) ? "\n" : "");
                from = end + 1;
            }
        }
        return out.append(line, from, line.length()).toString();
    }

    private static int close(String line, int open) {
        for (int at = open + 1; at < line.length() && at - open <= LONGEST_TAG && line.charAt(at) != '<'; at++) {
            if (line.charAt(at) == '>') {
                return at;
            }
        }
        return -1;
    }

    private static String name(String line, int from) {
        int start = line.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == ':')) {
            end++;
        }
        boolean ends = end < line.length() && " />\t".indexOf(line.charAt(end)) >= 0;
        return ends ? line.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }
}
