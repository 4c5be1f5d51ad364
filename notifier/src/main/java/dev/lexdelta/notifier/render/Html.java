package dev.lexdelta.notifier.render;

/** Text that is safe to stand in HTML, between tags and in quoted attributes alike. */
public final class Html {
    private Html() {}

    public static String escape(String text) {
        var printable = Printable.of(text);
        var out = new StringBuilder(printable.length() + 16);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
