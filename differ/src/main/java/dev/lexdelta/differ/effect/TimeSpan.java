package dev.lexdelta.differ.effect;

import org.jspecify.annotations.Nullable;

/**
 * How long a time is, in hours, at the least and at the most: working days may have a week's holiday between them, and a
 * month has 28 to 31 days. Two that overlap cannot be compared.
 */
record TimeSpan(double least, double most) {
    private static final double DAY = 24;
    private static final double HOLIDAYS = 8;

    /** Null for a unit that is no time. */
    static @Nullable TimeSpan of(double value, String unit) {
        return switch (unit) {
            case "分钟" -> exactly(value / 60);
            case "小时", "个小时" -> exactly(value);
            case "日", "天", "自然日", "个自然日" -> exactly(value * DAY);
            case "工作日", "个工作日" -> new TimeSpan(value * DAY, (value * 7 / 5 + 2 + HOLIDAYS) * DAY);
            case "周" -> exactly(value * 7 * DAY);
            case "个月" -> new TimeSpan(value * 28 * DAY, value * 31 * DAY);
            case "年", "周年" -> new TimeSpan(value * 365 * DAY, value * 366 * DAY);
            default -> null;
        };
    }

    private static TimeSpan exactly(double hours) {
        return new TimeSpan(hours, hours);
    }

    // rule: 日 is not 工作日, yet as many working days are longer; else times that overlap are not comparable
    int compare(TimeSpan other) {
        if (most < other.least || (most == other.least && least < other.most)) {
            return -1;
        }
        return other.most < least || (other.most == least && other.least < most) ? 1 : 0;
    }
}
