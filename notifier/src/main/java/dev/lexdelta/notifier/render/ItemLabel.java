package dev.lexdelta.notifier.render;

/** The marker that an item of a list begins with: （一）, (1), 1. or 1、. */
public final class ItemLabel {
    private static final int LONGEST = 8;
    private static final String NUMERALS = "一二三四五六七八九十百千零〇0123456789";

    private ItemLabel() {}

    /** How many characters it has; 0 for a text without. */
    // rule: an item begins with a numeral in brackets, or with a numeral and a full stop or enumeration comma
    public static int lengthIn(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        boolean bracket = text.charAt(0) == '（' || text.charAt(0) == '(';
        int at = bracket ? 1 : 0;
        while (at < Math.min(text.length(), LONGEST) && NUMERALS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean numeral = at > (bracket ? 1 : 0) && at < text.length();
        return numeral && (bracket ? "）)" : ".．、").indexOf(text.charAt(at)) >= 0 ? at + 1 : 0;
    }
}
