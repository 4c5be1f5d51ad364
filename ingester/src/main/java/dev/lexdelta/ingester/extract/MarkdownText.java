package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Markdown as far as legal texts use it: front matter, headings, emphasis, ordered lists, tables, comments. */
final class MarkdownText {
    private static final String ESCAPED = "\\`*_{}[]()#+-.!|<>~";
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\[\\]]{0,200}]\\([^()\\s]{0,500}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})]\\([^()\\s]{1,500}\\)");
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,20}](?!:)|`");
    private static final String BOUNDARY = "<!-- INFO END -->";

    Sheet read(String text) {
        var out = new Collector();
        var numbers = new OrderedList();
        var all = text.lines().toList();
        var lines = all.subList(frontMatter(all), all.size());
        var tables = new Tables(out);
        lines.stream().filter(line -> !tables.take(line)).forEach(line -> read(line, out, numbers));
        tables.end();
        return new Sheet(title(lines).stream().toList(), out.lines(), null, List.of());
    }

    // rule: a block between two lines of --- at the very start is about the file
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void read(String line, Collector out, OrderedList numbers) {
        var text = unquoted(line).strip();
        if (text.equals(BOUNDARY)) {
            out.boundary();
        } else if (text.startsWith("<!--") && text.endsWith("-->")) {
            return;
        } else if (headingLevel(text) > 0) {
            numbers.reset();
            out.heading(Residue.clean(text.substring(headingLevel(text))));
        } else {
            Residue.lines(unlinked(unescaped(numbers.number(unquoted(line))))).forEach(out::text);
        }
    }

    // rule: of [words](address) the words are text, of ![picture](address), [^1] and back quotes nothing
    private static String unlinked(String line) {
        return line.indexOf('[') < 0 && line.indexOf('`') < 0
                ? line
                : NOTE.matcher(LINK.matcher(PICTURE.matcher(line).replaceAll(""))
                                .replaceAll("$1"))
                        .replaceAll("");
    }

    // rule: a backslash before a mark that Markdown would read takes the mark for text
    private static String unescaped(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        var out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            boolean escapes =
                    line.charAt(i) == '\\' && i + 1 < line.length() && ESCAPED.indexOf(line.charAt(i + 1)) >= 0;
            i += escapes ? 1 : 0;
            out.append(line.charAt(i));
        }
        return out.toString();
    }

    // rule: > before a quotation and *, - or + before an entry of a list are no text
    private static String unquoted(String line) {
        var text = line.stripLeading();
        boolean mark = text.length() > 2 && ">*-+".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
        return mark ? text.substring(2) : line;
    }

    private static Optional<String> title(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> headingLevel(line) == 1)
                .map(line -> Residue.clean(line.substring(1)).strip())
                .findFirst();
    }

    // rule: one to six # and a space
    private static int headingLevel(String text) {
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        boolean ends = level == text.length() || text.charAt(level) == ' ';
        return level <= 6 && ends ? level : 0;
    }
}
