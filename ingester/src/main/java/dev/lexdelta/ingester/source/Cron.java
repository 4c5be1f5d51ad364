package dev.lexdelta.ingester.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;

/**
 * Times as crontab(5) writes them: minute, hour, day of the month, month, day of the week (0 and 7 are Sunday), each *, a
 * number, a range, a list, with steps. They are those of Asia/Shanghai, whose clock is never put forward or back.
 */
final class Cron {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int FIELDS = 5;
    private static final int SUNDAY = 7;
    /** The 29th of February comes again within eight years. */
    private static final int DAYS_AHEAD = 366 * 8;

    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;
    /** In crontab(5) either day is enough when both are restricted. */
    private final boolean eitherDay;

    private Cron(String[] fields) {
        minutes = field(fields[0], 0, 59);
        hours = field(fields[1], 0, 23);
        days = field(fields[2], 1, 31);
        months = field(fields[3], 1, 12);
        weekdays = field(fields[4], 0, SUNDAY);
        if (weekdays.get(0)) {
            weekdays.set(SUNDAY);
        }
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    /** @throws IllegalArgumentException with one sentence */
    static Cron parse(String expression) {
        var fields = expression.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("it has %d fields, not %d".formatted(fields.length, FIELDS));
        }
        var cron = new Cron(fields);
        if (cron.next(Instant.EPOCH) == null) {
            throw new IllegalArgumentException("there is no such day");
        }
        return cron;
    }

    // rule: *, n, n-m, each with /step, and lists of these
    private static BitSet field(String field, int least, int most) {
        var set = new BitSet();
        for (var part : field.split(",", -1)) {
            var step = part.split("/", -1);
            var range = step[0].equals("*") ? List.of(least, most) : range(step[0], step.length > 1 ? most : -1);
            int by = step.length > 1 ? number(step[1]) : 1;
            int from = range.get(0);
            int to = range.get(1);
            if (step.length > 2 || by < 1 || from < least || to > most || from > to) {
                throw new IllegalArgumentException("'%s' must lie in %d-%d".formatted(part, least, most));
            }
            for (int value = from; value <= to; value += by) {
                set.set(value);
            }
        }
        return set;
    }

    private static List<Integer> range(String range, int open) {
        var ends = range.split("-", -1);
        int from = number(ends[0]);
        if (ends.length > 2) {
            throw new IllegalArgumentException("'" + range + "' is no range");
        }
        int to = ends.length == 2 ? number(ends[1]) : open >= 0 ? open : from;
        return List.of(from, to);
    }

    private static int number(String digits) {
        if (!digits.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("'" + digits + "' is no number");
        }
        return Integer.parseInt(digits);
    }

    /** How long from now to the next time, at least a part of a minute. */
    Duration wait(Instant now) {
        var next = next(now);
        if (next == null) {
            throw new IllegalStateException("a schedule without end was accepted");
        }
        return Duration.between(now, next);
    }

    private @org.jspecify.annotations.Nullable Instant next(Instant now) {
        var time = LocalDateTime.ofInstant(now, ZONE).withSecond(0).withNano(0).plusMinutes(1);
        var today = time.toLocalDate();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var day = today.plusDays(ahead);
            var from = ahead == 0 ? time.toLocalTime() : LocalTime.MIDNIGHT;
            int minute = matches(day) ? minuteOfDay(from) : -1;
            if (minute >= 0) {
                return day.atTime(minute / 60, minute % 60).atZone(ZONE).toInstant();
            }
        }
        return null;
    }

    private boolean matches(LocalDate day) {
        boolean ofMonth = days.get(day.getDayOfMonth());
        boolean ofWeek = weekdays.get(day.getDayOfWeek().getValue());
        return months.get(day.getMonthValue()) && (eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek);
    }

    private int minuteOfDay(LocalTime from) {
        int hour = hours.nextSetBit(from.getHour());
        if (hour == from.getHour()) {
            int minute = minutes.nextSetBit(from.getMinute());
            if (minute >= 0) {
                return hour * 60 + minute;
            }
            hour = hours.nextSetBit(hour + 1);
        }
        return hour < 0 ? -1 : hour * 60 + minutes.nextSetBit(0);
    }
}
