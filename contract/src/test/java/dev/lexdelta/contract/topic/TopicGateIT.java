package dev.lexdelta.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class TopicGateIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private final List<String> problems = new ArrayList<>();

    @Test
    void passesWhereAllIsWell() throws Exception {
        try (var gate = gate(BROKER.bootstrapServers())) {
            assertThat(gate.problem()).contains("looking for the broker and its topics");

            assertThat(gate.pass()).isTrue();

            assertThat(gate.problem()).isEmpty();
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void saysAfterwardsWhenATopicIsGone() throws Exception {
        try (var gate = gate(BROKER.bootstrapServers());
                var admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
            gate.pass();
            admin.deleteTopics(List.of(Topics.PINS.name())).all().get();

            while (gate.problem().isEmpty()) { // the test has its limit
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(gate.problem()).contains("topic lexdelta.pins does not exist");
        }
    }

    @Test
    void waitsForABrokerThatDoesNotAnswerUntilItIsClosed() throws Exception {
        var told = new CountDownLatch(1);
        var gate = new TopicGate("127.0.0.1:1", Topics.ALL, problem -> told.countDown());
        var closer = new Thread(() -> {
            awaitQuietly(told);
            gate.close();
        });
        closer.start();

        assertThat(gate.pass()).isFalse();
        assertThat(gate.problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("broker 127.0.0.1:1"));
        closer.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TopicGate gate(String servers) {
        return new TopicGate(servers, Topics.ALL, problems::add);
    }
}
