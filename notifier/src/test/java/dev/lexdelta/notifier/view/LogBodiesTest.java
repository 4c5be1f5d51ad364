package dev.lexdelta.notifier.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LogBodiesTest {
    private static final byte[] BODY = {7};

    private final MockConsumer<byte[], byte[]> log = new MockConsumer<>("none");

    @Test
    void readsWhatStandsAtAPlace() {
        log.schedulePollTask(() -> log.addRecord(new ConsumerRecord<>("t", 0, 5, null, BODY)));

        assertThat(new LogBodies("t", log, Duration.ofSeconds(10)).read(0, 5)).isEqualTo(BODY);
    }

    @Test
    void letsNobodyWaitBehindALogThatDoesNotAnswer() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        log.schedulePollTask(() -> {
            asked.countDown();
            awaitQuietly(answer);
            log.addRecord(new ConsumerRecord<>("t", 0, 5, null, BODY));
        });
        var bodies = new LogBodies("t", log, Duration.ofMillis(200));
        var first = CompletableFuture.supplyAsync(() -> bodies.read(0, 5));
        asked.await();

        assertThatThrownBy(() -> bodies.read(0, 6)).isInstanceOf(NotReadyException.class);

        assertThat(first).isNotDone();
        answer.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(BODY);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
