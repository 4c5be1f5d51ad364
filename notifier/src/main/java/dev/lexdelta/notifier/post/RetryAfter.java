package dev.lexdelta.notifier.post;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a receiver asks us to wait: RFC 9110, 10.2.3. */
public final class RetryAfter {
    /** Nobody can put us off for longer. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_HEADER = 64;

    private RetryAfter() {}

    /** The wait, never negative, at most {@link #LONGEST}; null when the header says nothing that can be understood. */
    public static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return null;
        }
        var value = header.strip();
        if (SECONDS.matcher(value).matches()) {
            return bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return bounded(Duration.between(now, date));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
