package dev.lexdelta.differ.compare;

import java.util.List;

/** Finds what is read as one word because it counts something: 十五个工作日, 二十万元, 百分之五, 2026年3月1日, 第十五条. */
final class Amounts {
    private static final String HAN = "〇零一二三四五六七八九十百千万亿两萬億兩";
    private static final String SCALES = "百千万亿萬億";
    private static final String ORDERED = "编章节条條款项項目次";
    /** Before 一 these make a word that counts nothing: 统一, 唯一, 之一. */
    private static final String NOT_COUNTING = "统唯同任之单万";

    private static final String BLANKS = " \u3000×_＿";
    private static final int LONGEST_BLANK = 8;
    private static final String DATE = "年月日";
    // longer units before those they begin with
    private static final List<String> UNITS = List.of(
            "个工作日", "个自然日", "个月", "个小时", "个", "工作日", "日", "天", "周岁", "周年", "周", "年", "月", "岁", "小时", "分钟", "元", "美元",
            "倍", "人次", "人", "名", "次", "级", "户", "件", "份", "辆", "平方米", "平方公里", "立方米", "公里", "千米", "毫米", "厘米", "米", "吨",
            "公斤", "千克", "毫克", "克", "毫升", "升", "亩", "公顷", "度", "伏", "千瓦", "%", "％", "‰");

    private Amounts() {}

    /** Where the counting word that begins at {@code start} ends; {@code start} when none begins there. */
    static int end(CharSequence text, int start) {
        char first = text.charAt(start);
        if (first == '第') {
            return ordinal(text, start);
        }
        if (first == '年') {
            return blankDate(text, start);
        }
        int number = number(text, start);
        if (number == start || (first == '一' && start > 0 && has(NOT_COUNTING, text, start - 1))) {
            return start;
        }
        int fraction = fraction(text, number);
        return fraction > number ? fraction : counted(text, start, number);
    }

    /** Whether all of {@code text} is one counting word. */
    static boolean is(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** Whether {@code text} names an amount: one that is no citation. */
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            int end = end(text, i);
            if (end > i && text.charAt(i) != '第') {
                return true;
            }
            i = Math.max(i, end - 1);
        }
        return false;
    }

    /** Whether {@code text} counts, cites or dates anything. */
    static boolean anywhereIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) || end(text, i) > i) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumeral(char c) {
        return HAN.indexOf(c) >= 0;
    }

    // rule: 第 + number + 条, 款, 项…, 第（一）项, 第十条之一
    private static int ordinal(CharSequence text, int start) {
        boolean bracket = has("（(", text, start + 1);
        int from = bracket ? start + 2 : start + 1;
        int end = number(text, from);
        if (end == from || (bracket && !has("）)", text, end))) {
            return start;
        }
        int level = bracket ? end + 1 : end;
        int suffix = has(ORDERED, text, level) ? level + 1 : level;
        int more = suffix > level && has("之", text, suffix) ? number(text, suffix + 1) : suffix;
        return more > suffix + 1 ? more : suffix;
    }

    // rule: a number of digits, with 百千万亿 behind it, or of Chinese numerals
    private static int number(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || (end > start && point(text, end)))) {
            end++;
        }
        String more = end > start ? SCALES : HAN;
        while (has(more, text, end)) {
            end++;
        }
        return end;
    }

    private static boolean point(CharSequence text, int at) {
        return has(".,", text, at)
                && isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
    }

    // rule: 百分之五, 三分之二
    private static int fraction(CharSequence text, int number) {
        return has("分", text, number) && has("之", text, number + 1) ? number(text, number + 2) : number;
    }

    private static int counted(CharSequence text, int start, int number) {
        int end = unit(text, number);
        if (end == number + 1 && has(DATE, text, number)) {
            return dateGoesOn(text, end);
        }
        return end == number ? start : end;
    }

    private static int unit(CharSequence text, int from) {
        for (String unit : UNITS) {
            if (startsWith(text, from, unit)) {
                return from + unit.length();
            }
        }
        return from;
    }

    // rule: 2026年3月1日, 2026年3月, 3月1日
    private static int dateGoesOn(CharSequence text, int end) {
        int next = DATE.indexOf(text.charAt(end - 1)) + 1;
        int number = number(text, end);
        boolean goesOn = next < DATE.length() && number > end && has(DATE.substring(next, next + 1), text, number);
        return goesOn ? dateGoesOn(text, number + 1) : end;
    }

    // rule: the date that a draft leaves open, 年　月　日
    private static int blankDate(CharSequence text, int start) {
        int month = afterBlank(text, start + 1);
        int day = afterBlank(text, month + 1);
        return has("月", text, month) && has("日", text, day) ? day + 1 : start;
    }

    private static int afterBlank(CharSequence text, int from) {
        int end = from;
        while (end < from + LONGEST_BLANK && has(BLANKS, text, end)) {
            end++;
        }
        return end;
    }

    private static boolean startsWith(CharSequence text, int from, String word) {
        return from + word.length() <= text.length()
                && word.contentEquals(text.subSequence(from, from + word.length()));
    }

    private static boolean has(String characters, CharSequence text, int at) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
