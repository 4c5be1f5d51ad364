package dev.lexdelta.notifier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final RandomGenerator NEVER_LATER = () -> 0;
    private static final RandomGenerator LATEST = () -> -1;

    @ParameterizedTest
    @CsvSource({
        "0, , PT0S, PT0S",
        "1, , PT5S, PT5.5S",
        "2, , PT5M, PT5M30S",
        "3, , PT30M, PT33M",
        "4, , PT2H, PT2H12M",
        "5, , PT5H, PT5H30M",
        "6, , PT10H, PT11H",
        "7, , PT14H, PT15H24M",
        "8, , PT20H, PT22H",
        "9, , PT24H, PT26H24M",
        "10, , ,",
        "-1, , ,",
        "1, PT0S, PT5S, PT5.5S",
        "1, PT2M, PT2M, PT2M",
        "2, PT2M, PT5M, PT5M30S",
        "10, PT2M, ,",
    })
    void waitsAsLongAsTheTableSays(int attempt, Duration retryAfter, Duration least, Duration most) {
        assertThat(RetrySchedule.standard(NEVER_LATER).next(attempt, retryAfter).orElse(null))
                .isEqualTo(least);
        var latest = RetrySchedule.standard(LATEST).next(attempt, retryAfter).orElse(null);
        assertThat(latest == null ? null : latest.plusMillis(most.minus(latest).toMillis()))
                .isEqualTo(most);
        if (latest != null) {
            assertThat(most.minus(latest)).isBetween(Duration.ZERO, Duration.ofMillis(2));
        }
    }

    @Test
    void triesForAboutThreeDays() {
        var total = RetrySchedule.STANDARD.stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(total).isBetween(Duration.ofHours(75), Duration.ofHours(76));
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(waits(7)).isEqualTo(waits(7)).isNotEqualTo(waits(8));
    }

    private static Duration waits(long seed) {
        return RetrySchedule.standard(
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed))
                .next(9, null)
                .orElseThrow();
    }

    @Test
    void canBeDividedForTests() {
        var quick = RetrySchedule.standard(NEVER_LATER).dividedBy(1000);

        assertThat(quick.next(2, null)).contains(Duration.ofMillis(300));
        assertThat(quick.attempts()).isEqualTo(10);
    }
}
