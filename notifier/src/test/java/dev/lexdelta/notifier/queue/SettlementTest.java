package dev.lexdelta.notifier.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Pending HEAD = new Pending("s", "r", 7, "n", 2, NOW);
    private static final Retries THREE = (attempt, asked) ->
            attempt < 3 ? Optional.of(Objects.requireNonNullElse(asked, Duration.ofMinutes(1))) : Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "n, 2, DELIVERED, Delivered",
        "n, 2, FAILED,    Retry",
        "n, 2, GAVE_UP,   GivenUp",
        "n, 2, GONE,      Gone",
        "n, 2, UNKNOWN,   Ignored",
        "n, 1, DELIVERED, Ignored",
        "n, 3, DELIVERED, Ignored",
        "m, 2, DELIVERED, Ignored",
    })
    void settlesTheAttemptThatIsNextAndNoOther(String notice, int number, AttemptOutcome outcome, String settlement) {
        assertThat(Settlement.of(HEAD, attempt(notice, number, outcome, null), NOW, THREE)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(settlement);
    }

    @Test
    void ignoresAResultThatNothingWaitsFor() {
        assertThat(Settlement.of(null, attempt("n", 1, AttemptOutcome.DELIVERED, null), NOW, THREE))
                .isEqualTo(new Settlement.Ignored());
    }

    @Test
    void countsTheWaitFromTheEndOfTheAttempt() {
        assertThat(Settlement.of(HEAD, attempt("n", 2, AttemptOutcome.FAILED, null), NOW, THREE))
                .isEqualTo(new Settlement.Retry(new Pending("s", "r", 7, "n", 3, NOW.plusSeconds(65))));
    }

    @Test
    void tellsTheScheduleWhatTheTargetAskedFor() {
        assertThat(Settlement.of(HEAD, attempt("n", 2, AttemptOutcome.FAILED, NOW.plusSeconds(100)), NOW, THREE))
                .isEqualTo(new Settlement.Retry(new Pending("s", "r", 7, "n", 3, NOW.plusSeconds(100))));
    }

    @Test
    void takesNobodyForGoneWhoHasMovedSince() {
        assertThat(Settlement.of(HEAD, attempt("n", 2, AttemptOutcome.GONE, null), NOW.plusMillis(1), THREE))
                .isEqualTo(new Settlement.Retry(new Pending("s", "r", 7, "n", 3, NOW.plusSeconds(65))));
    }

    @Test
    void givesUpWhenTheScheduleEnds() {
        var third = new Pending("s", "r", 7, "n", 3, NOW);

        assertThat(Settlement.of(third, attempt("n", 3, AttemptOutcome.FAILED, null), NOW, THREE))
                .isEqualTo(new Settlement.GivenUp());
    }

    private static Attempt attempt(String notice, int number, AttemptOutcome outcome, @Nullable Instant retryAfter) {
        return new Attempt("s", "r", notice, number, NOW, 5_000, outcome, 500, "no", retryAfter, false);
    }
}
