package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Marker.Kind;

/** Reads the marker at the start of a line: 第一条, 第二章, （一）, 1. and the like. */
public final class Markers {
    private static final int LONGEST_NUMBER = 24;
    private static final int LONGEST_SUFFIX = 1000;

    private Markers() {}

    /** Whether a text begins like an article, in either script. */
    public static boolean startsArticle(String text) {
        int at = 0;
        while (at < text.length() && (Chars.blank(text.charAt(at)) || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at < text.length()
                && text.charAt(at) == '第'
                && of(text.substring(at, Math.min(text.length(), at + 3 * LONGEST_NUMBER)))
                        .is(Kind.ARTICLE);
    }

    /** Whether a marker can begin with the character. */
    static boolean begins(char c) {
        return c == '第' || c == '（' || c == '(' || Chars.digit(c) || (c >= '①' && c <= '⑳') || Numerals.numeral(c);
    }

    /** Where the text behind the marker begins, with the space in between; 0 without a marker. */
    public static int endOfLabel(String line) {
        return of(line).end();
    }

    /** The marker at the start of the line, {@link Marker#NONE} where there is none. */
    public static Marker of(String line) {
        if (line.isEmpty()) {
            return Marker.NONE;
        }
        char first = line.charAt(0);
        if (first == '第') {
            return ordinal(line);
        }
        if (first == '（' || first == '(') {
            return bracketed(line);
        }
        if (first >= '①' && first <= '⑳') {
            return new Marker(Kind.CIRCLED, first - '①' + 1, 0, line.substring(0, 1), 1);
        }
        return Chars.digit(first) ? arabic(line) : Numerals.numeral(first) ? enumerated(line) : Marker.NONE;
    }

    // rule: 第 number 条|节|章|编|分编, spaces between allowed; 之一 behind 条 inserts an article
    private static Marker ordinal(String line) {
        var number = new StringBuilder();
        int at = 1;
        while (at < line.length()
                && at < LONGEST_NUMBER
                && (numberPart(line.charAt(at)) || Chars.blank(line.charAt(at)))) {
            if (!Chars.blank(line.charAt(at))) {
                number.append(line.charAt(at));
            }
            at++;
        }
        int value = Numerals.value(number.toString());
        if (value < 0 || at >= line.length()) {
            return Marker.NONE;
        }
        var label = "第" + number;
        return switch (line.charAt(at)) {
            case '条', '條' -> article(line, value, label, at + 1);
            case '章' -> new Marker(Kind.CHAPTER, value, 0, label + "章", at + 1);
            case '节', '節' -> new Marker(Kind.SECTION, value, 0, label + "节", at + 1);
            case '编', '編' -> new Marker(Kind.PART, value, 0, label + "编", at + 1);
            case '分' -> subpart(line, value, label, at + 1);
            default -> Marker.NONE;
        };
    }

    private static Marker subpart(String line, int value, String label, int at) {
        boolean subpart = at < line.length() && (line.charAt(at) == '编' || line.charAt(at) == '編');
        return subpart ? new Marker(Kind.SUBPART, value, 0, label + "分编", at + 1) : Marker.NONE;
    }

    private static Marker article(String line, int value, String label, int end) {
        int at = skipBlanks(line, end);
        if (at >= line.length() || line.charAt(at) != '之') {
            return new Marker(Kind.ARTICLE, value, 0, label + "条", end);
        }
        int from = skipBlanks(line, at + 1);
        int to = from;
        while (to < line.length() && to - from < LONGEST_NUMBER && Numerals.numeral(line.charAt(to))) {
            to++;
        }
        int suffix = Numerals.value(line.substring(from, to));
        return suffix <= 0 || suffix >= LONGEST_SUFFIX
                ? new Marker(Kind.ARTICLE, value, 0, label + "条", end)
                : new Marker(Kind.ARTICLE, value, suffix, label + "条之" + line.substring(from, to), to);
    }

    // rule: （一） or （1）
    private static Marker bracketed(String line) {
        int close = 1;
        while (close < line.length() && close < LONGEST_NUMBER && numberPart(line.charAt(close))) {
            close++;
        }
        if (close == 1 || close >= line.length() || "）)".indexOf(line.charAt(close)) < 0) {
            return Marker.NONE;
        }
        int value = Numerals.value(line.substring(1, close));
        var kind = Chars.digit(line.charAt(1)) ? Kind.ARABIC_BRACKET : Kind.HAN_BRACKET;
        return value < 0 ? Marker.NONE : new Marker(kind, value, 0, line.substring(0, close + 1), close + 1);
    }

    // rule: 1. or 1、 or 1） before something that is no digit
    private static Marker arabic(String line) {
        int at = 0;
        while (at < line.length() && at < 4 && Chars.digit(line.charAt(at))) {
            at++;
        }
        if (at >= line.length() || ".．、）)".indexOf(line.charAt(at)) < 0) {
            return Marker.NONE;
        }
        boolean decimal = at + 1 < line.length() && Chars.digit(line.charAt(at + 1));
        var kind = "）)".indexOf(line.charAt(at)) >= 0 ? Kind.ARABIC_BRACKET : Kind.ARABIC_DOT;
        return decimal && kind == Kind.ARABIC_DOT
                ? Marker.NONE
                : new Marker(kind, Numerals.value(line.substring(0, at)), 0, line.substring(0, at + 1), at + 1);
    }

    // rule: 一、
    private static Marker enumerated(String line) {
        int at = 0;
        while (at < line.length() && at < LONGEST_NUMBER && Numerals.numeral(line.charAt(at))) {
            at++;
        }
        if (at >= line.length() || line.charAt(at) != '、') {
            return Marker.NONE;
        }
        int value = Numerals.value(line.substring(0, at));
        return value < 0 ? Marker.NONE : new Marker(Kind.HAN_COMMA, value, 0, line.substring(0, at + 1), at + 1);
    }

    private static boolean numberPart(char c) {
        return Numerals.numeral(c) || Chars.digit(c);
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Chars.blank(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
