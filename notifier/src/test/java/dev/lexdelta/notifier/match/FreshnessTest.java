package dev.lexdelta.notifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.notifier.NoticeSamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");
    private static final Freshness FRESHNESS = new Freshness(Duration.ofDays(14), Duration.ofDays(60));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, reason, history, appended, promulgated, fresh
                "PROMULGATED,        NEW,          false, 2026-03-31T07:59:59Z, 2026-03-30, true",
                "PROMULGATED,        NEW,          false, 2026-03-17T08:00:00Z, 2026-03-30, true",
                "PROMULGATED,        NEW,          false, 2026-03-17T07:59:59Z, 2026-03-30, false",
                "PROMULGATED,        NEW,          false, 2026-04-01T00:00:00Z, 2026-03-30, true",
                "PROMULGATED,        NEW,          false, 2026-03-31T07:59:59Z, 2026-01-30, true",
                "PROMULGATED,        NEW,          false, 2026-03-31T07:59:59Z, 2026-01-29, false",
                "PROMULGATED,        NEW,          false, 2026-03-31T07:59:59Z, -,          true",
                "PROMULGATED,        NEW,          true,  2026-03-31T07:59:59Z, 2026-03-30, false",
                "PROMULGATED,        LATE_ARRIVAL, false, 2026-03-31T07:59:59Z, 2026-03-30, false",
                "PROMULGATED,        UNKNOWN,      false, 2026-03-31T07:59:59Z, 2026-03-30, false",
                "COMPARISON_REVISED, LATE_ARRIVAL, false, 2026-03-31T07:59:59Z, 2025-01-01, true",
                "COMPARISON_REVISED, PIN,          false, 2026-03-31T07:59:59Z, 2026-03-30, true",
                "COMPARISON_REVISED, REREAD,       false, 2026-03-31T07:59:59Z, 2026-03-30, false",
                "COMPARISON_REVISED, ENGINE,       false, 2026-03-31T07:59:59Z, 2026-03-30, false",
                "WITHDRAWN,          RETRACTED,    false, 2026-03-31T07:59:59Z, 2025-01-01, true",
                "WITHDRAWN,          RETRACTED,    true,  2026-03-31T07:59:59Z, 2026-03-30, false",
                "WITHDRAWN,          RETRACTED,    false, 2026-03-01T07:59:59Z, 2026-03-30, false",
            })
    void tellsNewsFromHistory(
            NoticeKind kind,
            Reason reason,
            boolean history,
            Instant appended,
            @Nullable String promulgated,
            boolean fresh) {
        var notice = NoticeSamples.notice(kind, "r", "v", NoticeSamples.dates(promulgated), history, reason);

        assertThat(FRESHNESS.isFresh(notice, appended, NOW)).isEqualTo(fresh);
    }

    @Test
    void takesTheYoungestDate() {
        var dates = new Dates(
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-02-01"),
                null,
                LocalDate.parse("2025-03-01"),
                LocalDate.parse("2026-05-01"),
                null);
        var notice = NoticeSamples.notice(NoticeKind.PROMULGATED, "r", "v", dates, false, Reason.NEW);

        assertThat(FRESHNESS.isFresh(notice, NOW, NOW)).isTrue();
    }
}
