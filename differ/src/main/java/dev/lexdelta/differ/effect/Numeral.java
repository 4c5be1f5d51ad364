package dev.lexdelta.differ.effect;

/** The value of a number as legal texts write it: 五千, 一百二十万, 二〇二五, 1.5万, 3,000. */
final class Numeral {
    /** What a number is made of, as a regular expression without alternatives at its start. */
    static final String PATTERN = "(?:[0-9][0-9,.]{0,12}[百千万亿]{0,3}|[〇零一二三四五六七八九十百千万亿两]{1,16})";

    /** Every character that a number may begin with. */
    static final String CHARACTERS = "0123456789〇零一二三四五六七八九十百千万亿两";

    /** The same, apart by spaces. */
    static final String BEGINNINGS = CHARACTERS.replaceAll(".(?=.)", "$0 ");

    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    static double value(String text) {
        double total = 0;
        double section = 0;
        double pending = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (c >= '0' && c <= '9') {
                int end = arabicEnd(text, i);
                pending = arabic(text.substring(i, end));
                i = end - 1;
            } else if (digit >= 0) {
                pending = i > 0 && digit(text.charAt(i - 1)) >= 0 ? pending * 10 + digit : digit;
            } else if (c == '万' || c == '亿') {
                double part = section + pending == 0 && total == 0 ? 1 : section + pending;
                total = c == '万' ? total + part * 1e4 : (total + part) * 1e8;
                section = 0;
                pending = 0;
            } else {
                section += Math.max(1, pending) * scale(c);
                pending = 0;
            }
            i++;
        }
        return total + section + pending;
    }

    private static int arabicEnd(String text, int start) {
        int end = start;
        while (end < text.length() && ".,0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static double arabic(String digits) {
        String plain = digits.replace(",", "");
        int point = plain.indexOf('.');
        int second = point < 0 ? -1 : plain.indexOf('.', point + 1);
        return Double.parseDouble(second < 0 ? plain : plain.substring(0, second));
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static double scale(char c) {
        return c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 1;
    }
}
