package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Tally;

/** Gives mainland law the quotation marks of its own print where a converter put corner brackets. */
final class Quotes {
    static final String RULE = "quotes";

    private Quotes() {}

    static String fold(String text, Tally tally) {
        if (text.indexOf('「') < 0 && text.indexOf('」') < 0 && text.indexOf('『') < 0 && text.indexOf('』') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = switch (c) {
                case '「' -> '“';
                case '」' -> '”';
                case '『' -> '‘';
                case '』' -> '’';
                default -> c;
            };
            tally.add(folded == c ? 0 : 1);
            out.append(folded);
        }
        return out.toString();
    }
}
