package dev.lexdelta.ingester.extract;

/** Markup that was left in text: asterisks of emphasis and entities. */
final class Residue {
    private Residue() {}

    static String clean(String line) {
        var text = line.contains("**") ? line.replace("**", "") : line;
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
