package dev.lexdelta.standalone.broker;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.standalone.failure.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;

/** All topics of the contract, on a broker. */
public final class KafkaTopics implements TopicWork {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Override
    public List<String> create(String bootstrapServers, int partitions) throws BrokerException {
        try (var admin = connect(bootstrapServers)) {
            var created = admin.create(Topics.ALL, partitions);
            awaitVisible(admin);
            return created;
        }
    }

    /**
     * The controller has created the topics a moment before the brokers know them, and a stream that starts in between
     * dies of a missing topic. Past the limit it is left to those who use the topics to complain.
     */
    private static void awaitVisible(TopicAdmin admin) {
        var limit = System.nanoTime() + PATIENCE.toNanos();
        while (!areVisible(admin) && System.nanoTime() - limit < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean areVisible(TopicAdmin admin) {
        try {
            return admin.verify(Topics.ALL).stream().noneMatch(problem -> problem.endsWith("does not exist"));
        } catch (BrokerException e) { // listed already, but not to be described yet
            return false;
        }
    }

    @Override
    public List<String> verify(String bootstrapServers) throws BrokerException {
        try (var admin = connect(bootstrapServers)) {
            return admin.verify(Topics.ALL);
        }
    }

    private static TopicAdmin connect(String bootstrapServers) throws BrokerException {
        try {
            return TopicAdmin.connect(bootstrapServers);
        } catch (KafkaException e) { // an address that is none
            throw new BrokerException("cannot connect to " + bootstrapServers + ": " + deepest(e), e);
        }
    }

    private static String deepest(Throwable e) {
        return e.getCause() == null ? Sentence.ofAny(e) : deepest(e.getCause());
    }
}
