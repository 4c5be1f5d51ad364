package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.source.Fetch;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecheckTest {
    private static final Instant LOOKED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Recheck RECHECK = new Recheck(Duration.ofDays(1), Duration.ofHours(1), "n/2");

    @ParameterizedTest(name = "unchanged for {0}, failed {1} times: not before {2}")
    @CsvSource({
        "PT0S,   0, P1D",
        "P5D,    0, P1D",
        "P50D,   0, P5D",
        "P3000D, 0, P30D",
        "PT0S,   1, PT0S",
        "PT0S,   3, PT0S",
        "PT0S,   4, PT2H",
        "PT0S,   5, PT4H",
        "PT0S,  99, P1D"
    })
    void waits(Duration unchanged, int failures, Duration wait) {
        var last = seen(LOOKED.minus(unchanged), failures, null);

        assertThat(RECHECK.due(last, LOOKED.plus(wait))).isTrue();
        assertThat(RECHECK.due(last, LOOKED.plus(wait).minusMillis(1))).isEqualTo(false);
    }

    @Test
    void isDueAtOnceWhenNeverSeenOrRefusedByAnother() {
        assertThat(RECHECK.due(null, LOOKED)).isTrue();
        assertThat(RECHECK.due(seen(LOOKED, 0, "n/1"), LOOKED)).isTrue();
        assertThat(RECHECK.due(seen(LOOKED, 0, "n/2"), LOOKED)).isFalse();
    }

    private static Fetch seen(Instant changed, int failures, @Nullable String refusedBy) {
        return new Fetch(
                "site",
                "http://site/",
                LOOKED,
                200,
                null,
                null,
                "ab",
                null,
                null,
                failures,
                null,
                changed,
                null,
                refusedBy,
                null,
                null);
    }
}
