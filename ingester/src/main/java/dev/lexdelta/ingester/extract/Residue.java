package dev.lexdelta.ingester.extract;

/** Markup that was left in text: asterisks of emphasis and entities. */
final class Residue {
    private Residue() {}

    // rule: ** anywhere, and one * that a line break left alone at either end
    private static String withoutStars(String line) {
        var text = line.replace("**", "").strip();
        int from = text.startsWith("*") ? 1 : 0;
        int to = text.endsWith("*") && text.length() > from ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }

    static String clean(String line) {
        var text = line.indexOf('*') >= 0 ? withoutStars(line) : line;
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text.replace("&nbsp;", " ")
                .replace("&emsp;", " ")
                .replace("&ensp;", " ")
                .replace("&ldquo;", "“")
                .replace("&rdquo;", "”")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
