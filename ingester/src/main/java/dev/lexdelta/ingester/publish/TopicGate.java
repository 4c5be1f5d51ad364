package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.TopicAdmin;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a service back until the topics are as they must be: it waits rather than dies, and says what for. */
public final class TopicGate {
    /** Tells what is wrong, one sentence each. */
    @FunctionalInterface
    public interface Check {
        List<String> problems();
    }

    /** How the gate waits between two looks. */
    @FunctionalInterface
    public interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Check check;
    private final Pause pause;

    public TopicGate(Check check, Pause pause) {
        this.check = check;
        this.pause = pause;
    }

    /** A gate that asks a broker; the broker itself may be absent as well. */
    public static TopicGate of(String bootstrapServers, Collection<Topic<?, ?>> topics) {
        return new TopicGate(() -> problems(bootstrapServers, topics), time -> Thread.sleep(time.toMillis()));
    }

    /** Returns when nothing is wrong; warns whenever what is wrong changes. */
    public void await() throws InterruptedException {
        List<String> before = List.of();
        for (var problems = check.problems(); !problems.isEmpty(); problems = check.problems()) {
            if (!problems.equals(before)) {
                LOG.warn("waiting: {}", String.join("; ", problems));
                before = problems;
            }
            pause.pause(BETWEEN);
        }
    }

    private static List<String> problems(String bootstrapServers, Collection<Topic<?, ?>> topics) {
        try (var admin = TopicAdmin.connect(bootstrapServers)) {
            return admin.verify(topics);
        } catch (BrokerException e) {
            return List.of(unreachable(bootstrapServers, e.getCause() == null ? e : e.getCause()));
        } catch (KafkaException e) {
            return List.of(unreachable(bootstrapServers, e));
        }
    }

    /** Says the same of the same cause, whatever numbers its message carries. */
    private static String unreachable(String bootstrapServers, Throwable cause) {
        return "broker %s cannot be asked (%s)"
                .formatted(bootstrapServers, cause.getClass().getSimpleName());
    }
}
