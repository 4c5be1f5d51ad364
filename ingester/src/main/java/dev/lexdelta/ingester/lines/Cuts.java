package dev.lexdelta.ingester.lines;

/** Tells from the two sides of a line break that it cannot be the author's: it stands inside a marker or a caption. */
final class Cuts {
    private static final int LONGEST_CAPTION = 30;
    private static final int LONGEST_LABEL = 10;
    private static final String NUMERALS = "零〇一二三四五六七八九十百千0123456789";

    private Cuts() {}

    static boolean between(CharSequence before, String after) {
        return insideCaption(before) || insideLabel(before, after) || closesBracket(after);
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
            if (NUMERALS.indexOf(before.charAt(i)) < 0) {
                return false;
            }
        }
        char next = after.charAt(0);
        return NUMERALS.indexOf(next) >= 0 || "条章节编".indexOf(next) >= 0;
    }

    // rule: no line begins with what closes something
    private static boolean closesBracket(String after) {
        return "】〗）》”’。，；：、！？".indexOf(after.charAt(0)) >= 0;
    }
}
