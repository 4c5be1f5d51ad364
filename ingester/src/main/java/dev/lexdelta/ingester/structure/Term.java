package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import java.time.LocalDate;
import java.util.Optional;

/** A length of time as words count it: 30日, 三个月, 五年. */
record Term(int count, char unit) {
    private static final String UNITS = "日天月年";
    private static final int MOST = 5000;

    // rule: the numeral at a position and its unit, 个 between them
    static Optional<Term> at(String words, int from) {
        int to = from;
        while (to < words.length() && numeral(words.charAt(to))) {
            to++;
        }
        int count = Numerals.value(words.substring(from, to));
        int unit = to < words.length() && words.charAt(to) == '个' ? to + 1 : to;
        boolean known = count > 0 && count <= MOST && unit < words.length() && UNITS.indexOf(words.charAt(unit)) >= 0;
        return known ? Optional.of(new Term(count, words.charAt(unit))) : Optional.empty();
    }

    /** The term at the first numeral. */
    static Optional<Term> first(String words) {
        int from = 0;
        while (from < words.length() && !numeral(words.charAt(from))) {
            from++;
        }
        return at(words, from);
    }

    boolean inDays() {
        return unit == '日' || unit == '天';
    }

    LocalDate after(LocalDate day) {
        return switch (unit) {
            case '月' -> day.plusMonths(count);
            case '年' -> day.plusYears(Math.min(count, 100));
            default -> day.plusDays(count);
        };
    }

    private static boolean numeral(char c) {
        return Chars.digit(c) || Numerals.numeral(c);
    }
}
