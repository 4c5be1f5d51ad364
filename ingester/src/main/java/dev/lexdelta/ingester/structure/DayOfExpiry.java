package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import dev.lexdelta.ingester.structure.DateReader.Day;
import java.util.List;

/** Reads how long a text applies: 有效期至2029年2月28日, 有效期五年. */
final class DayOfExpiry {
    private static final int LONGEST = 48;
    private static final List<String> TERMS = List.of("有效期", "试行期", "试行期限");

    private DayOfExpiry() {}

    static Day in(String text, Day effective) {
        for (var term : TERMS) {
            int at = text.lastIndexOf(term);
            if (at >= 0) {
                var day = behind(sentence(text, at + term.length()), effective);
                if (!day.equals(Day.UNKNOWN)) {
                    return day;
                }
            }
        }
        return Day.UNKNOWN;
    }

    private static String sentence(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + LONGEST && "。；".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    private static Day behind(String words, Day effective) {
        var dates = DateScan.all(words);
        if (!dates.isEmpty()) {
            return Day.stated(dates.get(dates.size() - 1).date());
        }
        if (DateScan.blank(words, 0) > 0) {
            return Day.UNFILLED;
        }
        return lasting(words, effective);
    }

    // rule: 有效期5年, 有效期为五年: the last day is the one before the same day of that year
    private static Day lasting(String words, Day effective) {
        int from = 0;
        while (from < words.length() && "为限是：".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < words.length() && (Chars.digit(words.charAt(to)) || Numerals.numeral(words.charAt(to)))) {
            to++;
        }
        int years = Numerals.value(words.substring(from, to));
        boolean counted = years > 0 && years <= 100 && words.startsWith("年", to);
        if (!counted) {
            return Day.UNKNOWN;
        }
        var since = effective.date();
        return new Day(since == null ? null : since.plusYears(years).minusDays(1), Basis.DERIVED);
    }
}
