package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title cited in a text.
 *
 * @param number of the document, from the bracket behind: 《…》（国务院令第12号）
 * @param to behind the title and that bracket
 */
record Quote(String title, @Nullable String number, int from, int to) {
    private static final int LONGEST_BRACKET = 80;

    static List<Quote> in(String text) {
        var quotes = new ArrayList<Quote>();
        int depth = 0;
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '《' && depth++ == 0) {
                open = i;
            } else if (c == '》' && depth > 0 && --depth == 0) {
                quotes.add(at(text, open, i));
            }
        }
        return quotes;
    }

    private static Quote at(String text, int open, int close) {
        var title = text.substring(open + 1, close);
        boolean bracket = close + 1 < text.length() && "（(".indexOf(text.charAt(close + 1)) >= 0;
        int end = bracket ? closing(text, close + 1) : -1;
        if (end < 0) {
            return new Quote(title, null, open, close + 1);
        }
        return new Quote(title, number(text.substring(close + 2, end)), open, end + 1);
    }

    private static int closing(String text, int open) {
        for (int i = open + 1; i < text.length() && i <= open + LONGEST_BRACKET; i++) {
            if ("）)".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    // rule: 法释〔2012〕21号, 农业部令第14号, also among other words: 1998年4月18日国务院令第12号发布
    private static @Nullable String number(String words) {
        for (var part : words.split("[，,；;]", -1)) {
            int end = part.lastIndexOf('号');
            var number = end < 0 ? "" : part.substring(behindDate(part), end + 1);
            if (DocumentNumbers.is(number)) {
                return number;
            }
        }
        return null;
    }

    /** Behind the day an order was issued or its year alone: 1998年市政府令第150号; 2024年第5号 is a number. */
    private static int behindDate(String part) {
        var dates = DateScan.all(part);
        if (!dates.isEmpty()) {
            return dates.get(dates.size() - 1).to();
        }
        int year = part.indexOf('年');
        boolean alone = year > 0
                && Numerals.value(part.substring(0, year)) > 0
                && !part.startsWith("第", year + 1)
                && part.indexOf('第', year) > 0;
        return alone ? year + 1 : 0;
    }
}
