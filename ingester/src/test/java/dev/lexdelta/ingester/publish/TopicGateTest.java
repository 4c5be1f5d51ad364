package dev.lexdelta.ingester.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

class TopicGateTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(TopicGate.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void opensAtOnceWhenNothingIsWrong() throws Exception {
        gate(List.of(List.of())).await();

        assertThat(pauses).isEmpty();
        assertThat(log.list).isEmpty();
    }

    @Test
    void saysWhatItWaitsForWheneverThatChanges() throws Exception {
        gate(List.of(List.of("a", "b"), List.of("a", "b"), List.of("b"), List.of()))
                .await();

        assertThat(pauses).hasSize(3);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("waiting: a; b", "waiting: b");
    }

    @Test
    @Timeout(90)
    void aBrokerThatDoesNotExistIsAProblemAndNoEnd() {
        var gate = TopicGate.of("no-such-host.invalid:9092", List.of());
        Thread.currentThread().interrupt(); // so that the pause ends the wait

        try {
            gate.await();
        } catch (InterruptedException expected) {
            assertThat(log.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .startsWith("waiting: broker no-such-host.invalid:9092 cannot be asked (");
            return;
        }
        throw new AssertionError("the gate opened without a broker");
    }

    private TopicGate gate(List<List<String>> looks) {
        var next = looks.iterator();
        return new TopicGate(next::next, pauses::add);
    }
}
