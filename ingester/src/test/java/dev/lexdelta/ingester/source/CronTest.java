package dev.lexdelta.ingester.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        "* * * * *,          2026-03-01T10:00:00, 2026-03-01T10:01",
        "* * * * *,          2026-03-01T10:00:59, 2026-03-01T10:01",
        "30 8 * * *,         2026-03-01T08:29:00, 2026-03-01T08:30",
        "30 8 * * *,         2026-03-01T08:30:00, 2026-03-02T08:30",
        "0 8-20/4 * * *,     2026-03-01T12:30:00, 2026-03-01T16:00",
        "0 8-20/4 * * *,     2026-03-01T20:30:00, 2026-03-02T08:00",
        "*/20 * * * *,       2026-03-01T10:41:00, 2026-03-01T11:00",
        "5/20 * * * *,       2026-03-01T10:41:00, 2026-03-01T10:45",
        "'0,15 9 * * 1-5',   2026-03-06T09:15:00, 2026-03-09T09:00",
        "0 0 * * 0,          2026-03-02T00:00:00, 2026-03-08T00:00",
        "0 0 * * 7,          2026-03-02T00:00:00, 2026-03-08T00:00",
        "0 0 31 * *,         2026-03-31T00:00:00, 2026-05-31T00:00",
        "0 0 29 2 *,         2026-03-01T00:00:00, 2028-02-29T00:00",
        "'0 0 1 1,7 *',      2026-03-01T00:00:00, 2026-07-01T00:00",
        "59 23 31 12 *,      2026-12-31T23:59:00, 2027-12-31T23:59"
    })
    void findsTheNextTimeInShanghai(String expression, LocalDateTime now, LocalDateTime next) {
        var instant = now.atZone(Cron.ZONE).toInstant();

        assertThat(instant.plus(Cron.parse(expression).wait(instant)))
                .isEqualTo(next.atZone(Cron.ZONE).toInstant());
    }

    // rule: crontab(5): when both days are restricted either is enough
    @ParameterizedTest
    @CsvSource({"2026-03-02T00:00:00, 2026-03-06T00:00", "2026-03-06T00:00:00, 2026-03-13T00:00"})
    void takesEitherDayWhenBothAreRestricted(LocalDateTime now, LocalDateTime next) {
        findsTheNextTimeInShanghai("0 0 13 * 5", now, next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "a * * * *",
                "*/0 * * * *",
                "5-1 * * * *",
                "1-2-3 * * * *",
                "1, * * * *",
                "-1 * * * *",
                "0 0 31 4 *"
            })
    void refusesWhatIsNoTime(String expression) {
        assertThatThrownBy(() -> Cron.parse(expression)).isInstanceOf(IllegalArgumentException.class);
    }
}
