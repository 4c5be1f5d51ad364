package dev.lexdelta.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"WECOM, PT1M, 20", "DINGTALK, PT1M, 20", "FEISHU, PT1M, 100", "FEISHU, PT1S, 5"})
    void keepsTheLimitsOfThePlatformInEveryStretchOfTime(ChannelKind kind, Duration stretch, int most) {
        for (long seed = 0; seed < 20; seed++) {
            var taken = taken(Platform.of(kind).orElseThrow().pace(), seed);

            for (int i = 0; i + most < taken.size(); i++) {
                assertThat(Duration.between(taken.get(i), taken.get(i + most)))
                        .as("seed %d, from %d", seed, i)
                        .isGreaterThan(stretch);
            }
        }
    }

    // whoever asks asks at any time, and takes all there is
    private static List<Instant> taken(Pace pace, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var allowance = new Allowance(pace, NOW);
        var taken = new ArrayList<Instant>();
        var now = NOW;
        while (taken.size() < 300) {
            while (allowance.left(now) > 0) {
                assertThat(allowance.untilNext(now)).as("seed %d", seed).isZero();
                allowance.take(now);
                taken.add(now);
            }
            assertThat(allowance.untilNext(now)).as("seed %d", seed).isPositive();
            now = random.nextBoolean() ? now.plus(allowance.untilNext(now)) : now.plusMillis(random.nextInt(1, 20_000));
        }
        return taken;
    }
}
