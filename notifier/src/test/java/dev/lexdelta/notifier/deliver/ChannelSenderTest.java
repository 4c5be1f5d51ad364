package dev.lexdelta.notifier.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelSenderTest {
    private static final Target TARGET = Target.mail("reader@example.org");
    private static final Sent OWN_FAULT = new Sent.Failed(0, "sending failed by our own fault", null);

    private final SealedBox box = SealedBox.of(List.of(SealedBox.newKey("k1")));

    private static Channel answering(int status) {
        return (delivery, target) -> CompletableFuture.completedFuture(
                target.equals(TARGET) ? new Sent.Delivered(status) : new Sent.Failed(0, "wrong target", null));
    }

    private Sent send(Map<ChannelKind, Channel> channels, ChannelKind kind, String sealed) {
        return new ChannelSender(box, channels)
                .send(Notices.delivery(Notices.promulgated(), kind, sealed))
                .join();
    }

    @ParameterizedTest
    @CsvSource({"WEBHOOK, 200", "MAIL, 250"})
    void picksTheChannelOfTheSubscription(ChannelKind kind, int status) {
        var channels = Map.of(ChannelKind.WEBHOOK, answering(200), ChannelKind.MAIL, answering(250));

        assertThat(send(channels, kind, box.seal("s1", TARGET))).isEqualTo(new Sent.Delivered(status));
    }

    @Test
    void failsWhenTheSealCannotBeOpened() {
        var sent = send(Map.of(ChannelKind.MAIL, answering(250)), ChannelKind.MAIL, box.seal("s2", TARGET));

        assertThat(sent).isInstanceOf(Sent.Failed.class);
        assertThat(sent.toString()).contains("cannot be opened").doesNotContain("reader");
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "UNKNOWN"})
    void failsForAChannelThatIsNotConfigured(ChannelKind kind) {
        assertThat(send(Map.of(), kind, box.seal("s1", TARGET)))
                .isEqualTo(new Sent.Failed(0, "channel " + kind + " is not configured here", null));
    }

    @Test
    void turnsABugIntoAFailedAttempt() {
        Channel thrown = (delivery, target) -> {
            throw new IllegalStateException("reader@example.org");
        };
        Channel completed =
                (delivery, target) -> CompletableFuture.failedFuture(new IllegalStateException("reader@example.org"));

        assertThat(send(Map.of(ChannelKind.MAIL, thrown), ChannelKind.MAIL, box.seal("s1", TARGET)))
                .isEqualTo(OWN_FAULT);
        assertThat(send(Map.of(ChannelKind.MAIL, completed), ChannelKind.MAIL, box.seal("s1", TARGET)))
                .isEqualTo(OWN_FAULT);
    }
}
