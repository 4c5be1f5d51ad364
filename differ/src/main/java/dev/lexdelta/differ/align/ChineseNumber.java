package dev.lexdelta.differ.align;

/** Reads the numerals that legal texts count with: 一百三十三, 二〇, 12. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TOO_LARGE = 1_000_000;

    private ChineseNumber() {}

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** The value of {@code text[start, end)}, or -1 when that is no number of a usual size. */
    static int parse(CharSequence text, int start, int end) {
        int total = 0;
        int pending = -1;
        boolean positional = false;
        for (int i = start; i < end; i++) {
            int unit = unit(text.charAt(i));
            int digit = digit(text.charAt(i));
            if (unit > 0) {
                total += (pending < 0 || (positional && pending == 0) ? 1 : pending) * unit;
                pending = -1;
                positional = false;
            } else if (digit >= 0) {
                positional = pending >= 0;
                pending = positional ? pending * 10 + digit : digit;
            } else {
                return -1;
            }
            if (total > TOO_LARGE || pending > TOO_LARGE) {
                return -1;
            }
        }
        return start < end ? total + Math.max(0, pending) : -1;
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case '〇', '○' -> 0;
            case '两', '兩' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }
}
