package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the citations of a text's own articles and chapters; those of another law are left alone. */
public final class Citations {
    private static final List<String> INSTRUMENTS =
            List.of("法", "条例", "條例", "办法", "辦法", "规定", "規定", "细则", "細則", "规则", "規則", "解释", "决定", "通则", "通則");
    private static final String INSTRUMENTS_END = "法例定则則释";
    private static final String CONNECTORS = "、和或及与至到或者以及，";
    private static final int LONGEST_CONNECTOR = 2;

    private Citations() {}

    public static List<Citation> in(String text) {
        var found = new ArrayList<Citation>();
        int foreignUntil = -1;
        int number = next(text, '第', 0);
        int before = next(text, '前', 0);
        while (Math.min(number, before) < text.length() - 1) {
            int i = Math.min(number, before);
            Citation citation = i == number ? numbered(text, i) : previous(text, i);
            int end = citation == null ? i + 1 : citation.end();
            if (citation != null && foreign(text, i, foreignUntil)) {
                foreignUntil = end;
            } else if (citation != null) {
                found.add(citation);
            }
            number = number < end ? next(text, '第', end) : number;
            before = before < end ? next(text, '前', end) : before;
        }
        return found;
    }

    private static int next(String text, char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at;
    }

    // rule: 前条, and not 前条例
    private static @Nullable Citation previous(String text, int start) {
        boolean article = isArticle(text.charAt(start + 1));
        boolean word = start + 2 < text.length() && text.charAt(start + 2) == '例';
        return article && !word ? new Citation(start, start + 2, '条', "") : null;
    }

    // rule: 第 + number + 条 or 章, 条之 + number
    private static @Nullable Citation numbered(String text, int start) {
        int end = numerals(text, start + 1);
        if (end == start + 1 || end >= text.length()) {
            return null;
        }
        char level = text.charAt(end);
        int number = ChineseNumber.parse(text, start + 1, end);
        if (number < 0 || !(isArticle(level) || level == '章')) {
            return null;
        }
        return level == '章'
                ? new Citation(start, end + 1, '章', String.valueOf(number))
                : withSuffix(text, start, end + 1, number);
    }

    private static Citation withSuffix(String text, int start, int end, int number) {
        int last = end < text.length() && text.charAt(end) == '之' ? numerals(text, end + 1) : end;
        int suffix = last > end + 1 ? ChineseNumber.parse(text, end + 1, last) : -1;
        return suffix > 0
                ? new Citation(start, last, '条', number + "-" + suffix)
                : new Citation(start, end, '条', String.valueOf(number));
    }

    private static int numerals(String text, int from) {
        int end = from;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isArticle(char c) {
        return c == '条' || c == '條';
    }

    // rule: 《…》第X条, …法第X条 cite another law, 本法第X条 does not; a list goes on as it began
    private static boolean foreign(String text, int start, int foreignUntil) {
        if (foreignUntil >= 0 && start - foreignUntil <= LONGEST_CONNECTOR) {
            return CONNECTORS.contains(text.substring(foreignUntil, start));
        }
        if (start > 0 && (text.charAt(start - 1) == '》' || text.charAt(start - 1) == '〉')) {
            return true;
        }
        if (start == 0 || INSTRUMENTS_END.indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        return INSTRUMENTS.stream()
                .anyMatch(word -> text.startsWith(word, start - word.length())
                        && !text.startsWith("本", start - word.length() - 1));
    }
}
