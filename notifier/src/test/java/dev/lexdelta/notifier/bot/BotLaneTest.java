package dev.lexdelta.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.notifier.NoticeSamples;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.render.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A bot that takes two at once and one each minute, of messages that hold three notices. */
class BotLaneTest {
    private static final Pace PACE = new Pace(2, Duration.ofMinutes(1));
    private static final Sent OK = new Sent.Delivered(200);

    private final List<String> posted = new ArrayList<>();
    private final List<CompletableFuture<Sent>> answers = new ArrayList<>();
    private final List<Runnable> alarms = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final BotLane lane = new BotLane(PACE, new Courier(), () -> now, (run, wait) -> {
        alarms.add(run);
        waits.add(wait);
    });

    private final class Courier implements BotLane.Courier {
        @Override
        public int fit(List<Waiting> candidates) {
            return Math.min(3, candidates.size());
        }

        @Override
        public CompletableFuture<Sent> send(List<Waiting> batch) {
            posted.add(String.join(
                    "+", batch.stream().map(one -> one.notice().version().id()).toList()));
            var answer = new CompletableFuture<Sent>();
            answers.add(answer);
            return answer;
        }
    }

    private CompletableFuture<Sent> send(String version) {
        return send(version, Language.ZH);
    }

    private CompletableFuture<Sent> send(String version, Language language) {
        var result = new CompletableFuture<Sent>();
        lane.add(new Waiting(NoticeSamples.notice("r", version), language, "", false, result));
        lane.run();
        return result;
    }

    private void answer(Sent sent) {
        answers.get(answers.size() - 1).complete(sent);
    }

    private void ring() {
        now = now.plus(waits.remove(0));
        alarms.remove(0).run();
    }

    @Test
    void sendsOneAfterTheOtherWhileThereIsRoom() {
        var first = send("a");
        send("b");

        assertThat(posted).containsExactly("a");
        answer(OK);
        assertThat(first).isCompletedWithValue(OK);
        assertThat(posted).containsExactly("a", "b");
    }

    @Test
    void putsTogetherWhatHasToWaitAsMuchAsFits() {
        for (var version : List.of("a", "b")) {
            send(version);
            answer(OK);
        }
        var waiting = List.of("c", "d", "e", "f").stream().map(this::send).toList();

        assertThat(posted).containsExactly("a", "b");
        assertThat(waits).containsExactly(Duration.ofMinutes(1));
        ring();
        answer(OK);
        assertThat(posted).containsExactly("a", "b", "c+d+e");
        assertThat(waiting.subList(0, 3)).allSatisfy(one -> assertThat(one).isCompletedWithValue(OK));
        ring();
        answer(OK);
        assertThat(posted).containsExactly("a", "b", "c+d+e", "f");
        assertThat(waiting.get(3)).isCompletedWithValue(OK);
    }

    @Test
    void doesNotMixLanguages() {
        send("a");
        send("b", Language.ZH);
        send("c", Language.EN);
        answer(OK);
        answer(OK);
        ring();

        assertThat(posted).containsExactly("a", "b", "c");
    }

    @Test
    void leavesABotAloneThatHasHadTooMuch() {
        var busy = new Sent.Failed(200, "busy", Duration.ofMinutes(10));
        var first = send("a");
        var second = send("b");
        answer(busy);

        assertThat(first).isCompletedWithValue(busy);
        assertThat(second)
                .isCompletedWithValue(new Sent.Failed(0, "the bot has had too many messages", Duration.ofMinutes(10)));
        now = now.plus(Duration.ofMinutes(4));
        assertThat(send("c").join()).extracting("retryAfter").isEqualTo(Duration.ofMinutes(6));
        now = now.plus(Duration.ofMinutes(6));
        send("d");
        assertThat(posted).containsExactly("a", "d");
    }

    @Test
    void sendsByThemselvesWhatWasRefusedTogether() {
        send("a");
        answer(OK);
        send("b");
        answer(OK);
        var good = send("c");
        var bad = send("d");
        ring();
        var refused = new Sent.Refused(200, "not this");
        answer(refused);
        ring();
        answer(OK);
        ring();
        answer(refused);

        assertThat(posted).containsExactly("a", "b", "c+d", "c", "d");
        assertThat(good).isCompletedWithValue(OK);
        assertThat(bad).isCompletedWithValue(refused);
    }

    @Test
    void goesOnAfterABug() {
        var first = send("a");
        send("b");
        answers.get(0).completeExceptionally(new IllegalStateException("bug"));

        assertThat(first).isCompletedExceptionally();
        assertThat(posted).containsExactly("a", "b");
    }
}
