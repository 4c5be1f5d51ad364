package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the dates in a line: 2024年5月30日, 二〇二四年五月三十日, 2024-05-30. */
final class DateScan {
    /** A date and where it stands. */
    record Found(int from, int to, LocalDate date) {}

    private static final int YEAR = 4;

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

    /** The date that is all of the line. */
    static Optional<LocalDate> alone(String line) {
        var plain = line.strip();
        return at(plain, 0).filter(found -> found.to() == plain.length()).map(Found::date);
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
        int monthEnd = end(line, yearEnd + 1);
        boolean words = separator == '年';
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
                        line.substring(yearEnd + 1, monthEnd),
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
