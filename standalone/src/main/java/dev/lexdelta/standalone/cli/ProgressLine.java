package dev.lexdelta.standalone.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a long work is, in a line every few seconds: count, rate, time left. */
final class ProgressLine {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String what;
    private @Nullable Instant start;
    private Instant said = Instant.MIN;
    private int first;

    ProgressLine(String what) {
        this.what = what;
    }

    /** The line, when one is due. */
    Optional<String> at(int done, int all, Instant now) {
        if (start == null) {
            start = now;
            first = done;
            said = now;
        }
        boolean due = done == all || Duration.between(said, now).compareTo(EVERY) >= 0;
        if (!due) {
            return Optional.empty();
        }
        said = now;
        return Optional.of(line(done, all, Duration.between(start, now)));
    }

    private String line(int done, int all, Duration elapsed) {
        double seconds = elapsed.toMillis() / 1000.0;
        var count = "%s: %d of %d".formatted(what, done, all);
        if (done == all || done == first || seconds <= 0) {
            return count;
        }
        double rate = (done - first) / seconds;
        return count + String.format(Locale.ROOT, ", %.1f a second, %s left", rate, left((all - done) / rate));
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600 ? (whole + 30) / 60 + " min" : "%d h %02d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
