package dev.lexdelta.contract.topic;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * Holds a service back until the broker answers and the topics are as they must be, so that a service started too early
 * waits, not ready, rather than dies; then looks again from time to time, so that its health tells of a broker that is gone.
 * One thread waits, another closes.
 */
public final class TopicGate implements AutoCloseable {
    private static final int LOOK_AGAIN_SECONDS = 10;

    private final String bootstrapServers;
    private final Collection<Topic<?, ?>> topics;
    private final Consumer<String> problems;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<String> problem = Optional.of("looking for the broker and its topics");

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
        while (closed.getCount() > 0) {
            var found = look();
            if (found.isEmpty()) {
                problem = found;
                watch();
                return true;
            }
            if (!found.equals(problem)) {
                problem = found;
                problems.accept(found.get());
            }
            if (closed.await(1, TimeUnit.SECONDS)) {
                return false;
            }
        }
        return false;
    }

    /** What was wrong when last looked at; empty when nothing was. At once, from any thread. */
    public Optional<String> problem() {
        return problem;
    }

    private void watch() {
        var thread = new Thread(this::lookAgain, "topic-gate");
        thread.setDaemon(true);
        thread.start();
    }

    private void lookAgain() {
        try {
            while (!closed.await(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                problem = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> look() {
        try (var admin = TopicAdmin.connect(bootstrapServers)) {
            return admin.verify(topics).stream().reduce((all, next) -> all + "; " + next);
        } catch (BrokerException e) {
            return Optional.of("broker " + bootstrapServers + ": " + e.getMessage());
        } catch (KafkaException e) { // no client could be made; why, its cause knows
            var cause = e.getCause() == null ? e : e.getCause();
            return Optional.of("broker " + bootstrapServers + ": " + cause.getMessage());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
