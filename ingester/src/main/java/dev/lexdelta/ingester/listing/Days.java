package dev.lexdelta.ingester.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as lists write them. */
final class Days {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,14}");
    private static final Pattern RFC_822 =
            Pattern.compile("(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{4})");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Days() {}

    // rule: 2026-03-01, 2026.3.1, 2026年3月1日, 1 Mar 2026, milliseconds since 1970; the first that stands there
    static @Nullable LocalDate first(String text) {
        try {
            var day = DAY.matcher(text);
            if (day.find()) {
                return LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)));
            }
            if (MILLIS.matcher(text).matches()) {
                return LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZONE);
            }
            var english = RFC_822.matcher(text);
            return english.find()
                    ? LocalDate.of(
                            number(english.group(3)),
                            MONTHS.indexOf(english.group(2)) / 3 + 1,
                            number(english.group(1)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
