package dev.lexdelta.ingester.extract;

import org.jsoup.nodes.TextNode;

/** Numbers above and below the line as the characters that plain text has for them: m², 10⁻⁶, CO₂. */
final class Raised {
    private static final String PLAIN = "0123456789+-−";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₋";

    private Raised() {}

    static String of(TextNode text) {
        var parent = text.parent();
        var name = parent == null ? "" : parent.nodeName();
        return switch (name) {
            case "sup" -> moved(text.text(), ABOVE);
            case "sub" -> moved(text.text(), BELOW);
            default -> text.text();
        };
    }

    // rule: numbers only; a note's mark such as [1] stays as it is
    private static String moved(String text, String characters) {
        var moved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            if (at < 0) {
                return text;
            }
            moved.append(characters.charAt(at));
        }
        return moved.toString();
    }
}
