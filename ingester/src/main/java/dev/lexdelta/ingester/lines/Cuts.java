package dev.lexdelta.ingester.lines;

/** Tells from the two sides of a line break that it cannot be the author's: it stands inside a marker or a caption. */
final class Cuts {
    private static final int LONGEST_CAPTION = 30;
    private static final int LONGEST_LABEL = 10;
    private static final int LONGEST_BRACKET = 80;
    private static final String OPENING = "《（〈“";
    private static final String CLOSING = "》）〉”";

    private Cuts() {}

    static boolean between(CharSequence before, String after) {
        return insideCaption(before)
                || insideLabel(before, after)
                || insideItemLabel(before, after)
                || closesBracket(after);
    }

    // rule: 《 or （ near the end has not been closed, and the next line closes it
    static boolean insideBracket(CharSequence before, String after) {
        for (int i = before.length() - 1; i >= 0 && i >= before.length() - LONGEST_BRACKET; i--) {
            int opens = OPENING.indexOf(before.charAt(i));
            if (CLOSING.indexOf(before.charAt(i)) >= 0) {
                return false;
            }
            if (opens >= 0) {
                return after.indexOf(CLOSING.charAt(opens)) >= 0;
            }
        }
        return false;
    }

    // rule: （二） has nothing behind it: what it labels follows
    static boolean bareLabel(CharSequence before) {
        if (before.length() > LONGEST_LABEL) {
            return false;
        }
        var marker = Markers.of(before.toString());
        return marker.kind().item() && marker.end() == before.length();
    }

    // rule: 第六十三条【 has opened a caption and not closed it
    private static boolean insideCaption(CharSequence before) {
        for (int i = before.length() - 1; i >= 0 && i >= before.length() - LONGEST_CAPTION; i--) {
            char c = before.charAt(i);
            if (c == '】' || c == '〗') {
                return false;
            }
            if (c == '【' || c == '〖') {
                return true;
            }
        }
        return false;
    }

    // rule: 第四十 is a label only with what follows: 条, or more numerals
    private static boolean insideLabel(CharSequence before, String after) {
        if (before.isEmpty() || before.charAt(0) != '第' || before.length() > LONGEST_LABEL) {
            return false;
        }
        for (int i = 1; i < before.length(); i++) {
            if (!numeral(before.charAt(i))) {
                return false;
            }
        }
        char next = after.charAt(0);
        return numeral(next) || "条章节编".indexOf(next) >= 0;
    }

    // rule: （ or （四 alone on a line, and 四） or ） in the next
    private static boolean insideItemLabel(CharSequence before, String after) {
        if (before.length() > LONGEST_LABEL || before.charAt(0) != '（') {
            return false;
        }
        for (int i = 1; i < before.length(); i++) {
            if (!numeral(before.charAt(i))) {
                return false;
            }
        }
        int at = 0;
        while (at < after.length() && at < LONGEST_LABEL && numeral(after.charAt(at))) {
            at++;
        }
        return at < after.length() && after.charAt(at) == '）';
    }

    // rule: no line begins with what closes something
    private static boolean closesBracket(String after) {
        return "】〗）》”’。，；：、！？".indexOf(after.charAt(0)) >= 0;
    }

    private static boolean numeral(char c) {
        return Numerals.numeral(c) || Chars.digit(c);
    }
}
