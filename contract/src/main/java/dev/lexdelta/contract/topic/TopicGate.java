package dev.lexdelta.contract.topic;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * Holds a service back until the broker answers and the topics are as they must be, so that a service started too early
 * waits, not ready, rather than dies. One thread waits, another closes.
 */
public final class TopicGate implements AutoCloseable {
    private final String bootstrapServers;
    private final Collection<Topic<?, ?>> topics;
    private final Consumer<String> problems;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * A gate that is not waited at yet.
     *
     * @param problems told what is wrong, once for each change of it
     */
    public TopicGate(String bootstrapServers, Collection<Topic<?, ?>> topics, Consumer<String> problems) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.problems = problems;
    }

    /**
     * Waits.
     *
     * @return whether all is well; false when the gate was closed meanwhile
     */
    public boolean pass() throws InterruptedException {
        var told = "";
        while (closed.getCount() > 0) {
            var problem = problem();
            if (problem.isEmpty()) {
                return true;
            }
            if (!problem.equals(told)) {
                problems.accept(problem);
                told = problem;
            }
            if (closed.await(1, TimeUnit.SECONDS)) {
                return false;
            }
        }
        return false;
    }

    private String problem() {
        try (var admin = TopicAdmin.connect(bootstrapServers)) {
            return String.join("; ", admin.verify(topics));
        } catch (BrokerException | KafkaException e) {
            return "broker " + bootstrapServers + ": " + e.getMessage();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
