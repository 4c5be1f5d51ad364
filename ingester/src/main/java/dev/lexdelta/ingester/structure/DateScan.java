package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the dates in a line: 2024年5月30日, 二〇二四年五月三十日, 2024-05-30; and what stands for one: 　年　月　日. */
final class DateScan {
    /** A date and where it stands. */
    record Found(int from, int to, LocalDate date) {}

    /** A day whose year stands elsewhere. */
    record MonthDay(int from, int to, int month, int day) {
        /** The day in this year; empty where there is none, such as 30 February. */
        Optional<LocalDate> in(int year) {
            return date(String.valueOf(year), String.valueOf(month), String.valueOf(day));
        }
    }

    private static final int YEAR = 4;

    /** January as older laws write it. */
    private static final String FIRST_MONTH = "元月";

    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int LONGEST_BLANK = 8;
    private static final List<String> SPANS = List.of("至", "到", "起至", "起到", "—", "－", "-");
    private static final String BLANKS = "Xx×＊*_＿…〇○□ ";

    private DateScan() {}

    static List<Found> all(String line) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at + YEAR < line.length()) {
            var date = at(line, at);
            if (date.isPresent()) {
                found.add(date.get());
                at = date.get().to();
            } else {
                at++;
            }
        }
        return found;
    }

    // rule: 自2023年1月1日至2027年12月31日, 2023年1月1日起至2027年12月31日
    /** Whether two dates of a line open and close a term. */
    static boolean spans(String line, Found first, Found last) {
        return SPANS.contains(line.substring(first.to(), last.from()));
    }

    /** The date that is all of the line. */
    static Optional<LocalDate> alone(String line) {
        var plain = line.strip();
        return at(plain, 0).filter(found -> found.to() == plain.length()).map(Found::date);
    }

    /** Whether a date begins at a position. */
    static boolean startsAt(String line, int from) {
        return at(line, from).isPresent();
    }

    // rule: 年 月 日, 2023年X月X日期, 2024年　月: a date of which a part is not filled in
    /** Behind the first blank date at or behind a position, -1 where there is none. */
    static int blank(String line, int from) {
        for (int year = line.indexOf('年', from); year >= 0; year = line.indexOf('年', year + 1)) {
            int month = near(line, year, "月");
            int day = month < 0 ? -1 : near(line, month, "日期");
            if (day > 0 && open(line, year + 1, month) && open(line, month + 1, day)) {
                boolean filled = month > year + 1
                        && day > month + 1
                        && digits(line, year + 1, month)
                        && digits(line, month + 1, day);
                if (!filled) {
                    return day + 1;
                }
            }
        }
        return -1;
    }

    private static int near(String line, int from, String wanted) {
        for (int i = from + 1; i < line.length() && i <= from + LONGEST_BLANK; i++) {
            if (wanted.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean open(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Chars.digit(line.charAt(i)) && BLANKS.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Chars.digit(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    // rule: 3月20日 without a year, which the year of the date around it completes
    static List<MonthDay> withoutYear(String line) {
        var found = new ArrayList<MonthDay>();
        for (int month = line.indexOf('月'); month >= 0; month = line.indexOf('月', month + 1)) {
            int from = month;
            while (from > 0 && part(line, from - 1)) {
                from--;
            }
            int to = end(line, month + 1);
            boolean year = from > 0 && line.charAt(from - 1) == '年';
            if (!year && from < month && to > month + 1 && to < line.length() && line.charAt(to) == '日') {
                int value = Numerals.value(line.substring(from, month));
                int day = Numerals.value(line.substring(month + 1, to));
                if (value >= 1 && value <= MONTHS && day >= 1 && day <= DAYS) {
                    found.add(new MonthDay(from, to + 1, value, day));
                }
            }
        }
        return found;
    }

    private static Optional<Found> at(String line, int from) {
        if (!part(line, from) || (from > 0 && part(line, from - 1))) {
            return Optional.empty();
        }
        int yearEnd = end(line, from);
        if (yearEnd - from != YEAR || yearEnd >= line.length()) {
            return Optional.empty();
        }
        char separator = line.charAt(yearEnd);
        boolean words = separator == '年';
        boolean first = words && line.startsWith(FIRST_MONTH, yearEnd + 1);
        int monthEnd = first ? yearEnd + 1 + FIRST_MONTH.length() - 1 : end(line, yearEnd + 1);
        if ((!words && "-./".indexOf(separator) < 0)
                || monthEnd >= line.length()
                || line.charAt(monthEnd) != (words ? '月' : separator)) {
            return Optional.empty();
        }
        int dayEnd = end(line, monthEnd + 1);
        if (words && (dayEnd >= line.length() || line.charAt(dayEnd) != '日')) {
            return Optional.empty();
        }
        return date(
                        line.substring(from, yearEnd),
                        first ? "1" : line.substring(yearEnd + 1, monthEnd),
                        line.substring(monthEnd + 1, dayEnd))
                .map(date -> new Found(from, words ? dayEnd + 1 : dayEnd, date));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Numerals.value(year), Numerals.value(month), Numerals.value(day)))
                    .filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean part(String line, int at) {
        return at < line.length() && (Chars.digit(line.charAt(at)) || Numerals.numeral(line.charAt(at)));
    }

    private static int end(String line, int from) {
        int at = from;
        while (part(line, at)) {
            at++;
        }
        return at;
    }
}
