package dev.lexdelta.notifier;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.create;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.view.View;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotifierServiceIT extends ServiceOnBroker {
    @Test
    void tellsEachSubscriberOnceWhicheverPartitionItIsOn() throws Exception {
        var sender = RecordingSender.delivering();
        try (var notifier = started(sender)) {
            await(() -> notifier.notReady().isEmpty());
            for (var id : onePerPartition()) {
                subscribe(notifier, id);
            }

            publish(notice("r", Ids.of("v1")));
            publish(notice("r", Ids.of("v1"))); // as a replay would
            publish(notice("r", Ids.of("v2")));

            var expected = onePerPartition().stream().flatMap(id -> List.of(id, id).stream());
            assertThat(sender.take(6))
                    .extracting(Delivery::subscription)
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
            assertThat(read(Topics.DELIVERIES, 6)).hasSize(6).allSatisfy(record -> {
                assertThat(record.value().outcome()).isEqualTo(AttemptOutcome.DELIVERED);
                assertThat(record.key()).isEqualTo(record.value().subscription());
            });
            assertThat(sender.isEmpty()).isTrue();
        }
    }

    @Test
    void triesAgainBySchedule() throws Exception {
        var sender = RecordingSender.answering(
                delivery -> delivery.attempt() < 3 ? new Sent.Failed(503, "busy", null) : new Sent.Delivered(200));
        try (var notifier = started(sender)) {
            subscribe(notifier, "a");
            publish(notice("r", Ids.of("v1")));

            assertThat(sender.take(3)).extracting(Delivery::attempt).containsExactly(1, 2, 3);
            assertThat(outcomes(3))
                    .containsExactly(AttemptOutcome.FAILED, AttemptOutcome.FAILED, AttemptOutcome.DELIVERED);
        }
    }

    @Test
    void givesUpWithADeadLetterAndGoesOnWithTheNext() throws Exception {
        var bad = notice("r", Ids.of("v1"));
        var sender = RecordingSender.answering(delivery ->
                delivery.notice().id().equals(bad.id()) ? new Sent.Failed(500, "no", null) : new Sent.Delivered(200));
        try (var notifier = started(sender)) {
            subscribe(notifier, "a");
            publish(bad);
            publish(notice("r", Ids.of("v2")));

            assertThat(sender.take(5)).extracting(Delivery::attempt).containsExactly(1, 2, 3, 4, 1);
            assertThat(read(Topics.DEAD_LETTERS, 1))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.value()).isNull());
        }
    }

    @Test
    void disablesWhoIsGone() throws Exception {
        var sender = RecordingSender.answering(delivery -> new Sent.Gone(410, "gone"));
        try (var notifier = started(sender)) {
            subscribe(notifier, "a");
            publish(notice("r", Ids.of("v1")));

            sender.take(1);
            await(() -> notifier.view().subscription("a").orElseThrow().state() == SubscriptionState.DISABLED);
        }
    }

    @Test
    void goesOnAfterARestartWithWhatWasInFlight() throws Exception {
        var notice = notice("r", Ids.of("v1"));
        var silent = RecordingSender.silent();
        try (var notifier = started(silent)) {
            subscribe(notifier, "a");
            publish(notice);
            publish(notice("r", Ids.of("v2")));
            silent.take(1);
        }
        var sender = RecordingSender.delivering();
        try (var notifier = started(sender)) {
            assertThat(sender.take(2))
                    .extracting(delivery -> delivery.notice().id(), Delivery::attempt)
                    .containsExactly(
                            tuple(notice.id(), 1),
                            tuple(notice("r", Ids.of("v2")).id(), 1));
        }
        assertThat(silent.isEmpty()).isTrue();
    }

    @Test
    void repeatsOnAnotherInstanceWhatWasInFlightOnTheFirst() throws Exception {
        var silent = RecordingSender.silent();
        var sender = RecordingSender.delivering();
        var elsewhere = TestConfig.of(
                config.bootstrapServers(), state.resolve("second"), config.applicationId(), config.limits());
        try (var first = started(silent)) {
            for (var id : onePerPartition()) {
                subscribe(first, id);
            }
            publish(notice("r", Ids.of("v1")));
            silent.take(3);
            try (var second = started(elsewhere, sender)) {
                first.close();

                assertThat(sender.take(3))
                        .extracting(Delivery::subscription)
                        .containsExactlyInAnyOrderElementsOf(onePerPartition());
                assertThat(outcomes(3)).containsOnly(AttemptOutcome.DELIVERED).hasSize(3);
                assertThat(second.failure()).isNotDone();
            }
        }
    }

    @Test
    void waitsForItsTopicsRatherThanDying() {
        var nowhere = TestConfig.of("127.0.0.1:1", state, "notifier-nowhere", null);
        try (var notifier = new NotifierService(nowhere, parts(RecordingSender.delivering()), new View())) {
            notifier.start();

            assertThat(notifier.failure()).isNotDone();
            await(() -> notifier.notReady().orElse("").contains("127.0.0.1:1"));
            assertThat(notifier.view().isReady()).isFalse();
            assertThat(notifier.requests().send(create("a", ALL, Instant.now())))
                    .isCompletedExceptionally();
        }
    }
}
