package dev.lexdelta.ingester.lines;

/** Numbers as laws write them: 一百三十三, 二〇二四, 12. */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 12;

    private Numerals() {}

    /** Whether a Chinese number may contain the character. */
    public static boolean numeral(char c) {
        return switch (c) {
            case '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '〇', '○', '十', '百', '千', '两' -> true;
            default -> false;
        };
    }

    /** The value of a Chinese or Arabic number, or -1 for anything else. */
    public static int value(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return -1;
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            return arabic(text);
        }
        return positional(text) ? digits(text) : chinese(text);
    }

    private static int arabic(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > 1_000_000) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    // rule: 二〇二四 has digits only, no 十, 百 or 千
    private static boolean positional(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> digit((char) c) >= 0);
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length() && value <= 1_000_000; i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value;
    }

    private static int chinese(String text) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unit = unit(c);
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else if (digit(c) >= 0) {
                digit = digit(c);
            } else {
                return -1;
            }
        }
        return total + digit;
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
        return c == '〇' || c == '○' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
