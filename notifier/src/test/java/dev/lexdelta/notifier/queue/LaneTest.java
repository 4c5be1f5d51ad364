package dev.lexdelta.notifier.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.notifier.NoticeSamples;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.deliver.Sent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LaneTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Retries TWO =
            (attempt, asked) -> attempt < 2 ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();

    private final List<Attempt> attempts = new ArrayList<>();

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(1, new Sent.Delivered(204), AttemptOutcome.DELIVERED),
                Arguments.of(1, new Sent.Failed(500, "no", null), AttemptOutcome.FAILED),
                Arguments.of(2, new Sent.Failed(500, "no", null), AttemptOutcome.GAVE_UP),
                Arguments.of(1, new Sent.Refused(200, "too long"), AttemptOutcome.GAVE_UP),
                Arguments.of(1, new Sent.Gone(410, "gone"), AttemptOutcome.GONE));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void reportsHowItEnded(int number, Sent sent, AttemptOutcome outcome) {
        send(number, delivery -> CompletableFuture.completedFuture(sent));

        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(outcome);
            assertThat(attempt.status()).isEqualTo(sent.status());
            assertThat(attempt.number()).isEqualTo(number);
            assertThat(attempt.regulation()).isEqualTo("r");
        });
    }

    @Test
    void passesOnWhatTheTargetAskedFor() {
        var sent = new Sent.Failed(429, "later", Duration.ofSeconds(90));

        send(1, delivery -> CompletableFuture.completedFuture(sent));

        assertThat(attempts).extracting(Attempt::retryAfter).containsExactly(NOW.plusSeconds(90));
    }

    @Test
    void takesABugOfTheSenderForAFailure() {
        send(1, delivery -> {
            throw new IllegalStateException("secret");
        });
        send(1, delivery -> CompletableFuture.failedFuture(new IllegalStateException("secret")));

        assertThat(attempts).extracting(Attempt::outcome).containsExactly(AttemptOutcome.FAILED, AttemptOutcome.FAILED);
        assertThat(attempts).extracting(Attempt::error).noneMatch(error -> error.contains("secret"));
    }

    @Test
    void countsAttemptsByChannelAndOutcome() {
        send(1, delivery -> CompletableFuture.completedFuture(new Sent.Delivered(200)));
        send(2, delivery -> CompletableFuture.completedFuture(new Sent.Failed(500, "ill", null)));

        assertThat(meters.get("lexdelta.deliveries")
                        .tags("channel", "WEBHOOK", "outcome", "DELIVERED")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("lexdelta.deliveries").timers()).hasSize(2);
    }

    private void send(int number, Sender sender) {
        Function<Attempt, CompletableFuture<Void>> results = attempt -> {
            attempts.add(attempt);
            return CompletableFuture.completedFuture(null);
        };
        var lane = new Lane(
                sender, TWO, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run, results, new DeliveryMetrics(meters));
        lane.dispatch(new Delivery("s", NoticeSamples.wish(NoticeSamples.ALL), NoticeSamples.notice("r", "v"), number));
    }
}
