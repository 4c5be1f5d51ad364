package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was last seen of every source and its addresses, and goes on to read what others add. */
public final class FetchLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FetchLog.class);
    private static final Duration POLL = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Known known;

    private FetchLog(KafkaConsumer<String, byte[]> consumer, Known known) {
        this.consumer = consumer;
        this.known = known;
    }

    /**
     * Reads lexdelta.fetches to its end. Call it after the publisher is open: then what its predecessor left
     * open has an end, and nothing is added behind our back.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static Known read(String bootstrapServers) throws PublishException {
        var known = new Known();
        TopicLog.read(bootstrapServers, Topics.FETCHES.name(), record -> take(record, known));
        return known;
    }

    /**
     * The same for who goes on with {@link #follow} where the reading ended, and has to.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static FetchLog open(String bootstrapServers) throws PublishException {
        var known = new Known();
        var consumer = TopicLog.open(bootstrapServers);
        try {
            TopicLog.toEnd(consumer, Topics.FETCHES.name(), record -> take(record, known));
            return new FetchLog(consumer, known);
        } catch (KafkaException e) {
            consumer.close();
            throw PublishException.unreachable(bootstrapServers, e);
        }
    }

    /** What the log tells. */
    public Known known() {
        return known;
    }

    /** Keeps what others tell under some keys up to date, until this is closed; for one thread. */
    public void follow(Predicate<String> keys) {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(POLL)) {
                    if (record.key() != null && keys.test(record.key())) {
                        take(record, known);
                    }
                }
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    /** Ends the following, also one that has not begun; from any thread. */
    @Override
    public void close() {
        consumer.wakeup();
    }

    private static void take(ConsumerRecord<String, byte[]> record, Known known) {
        try {
            var event = Topics.FETCHES.value().deserializer().deserialize(record.topic(), record.value());
            if (event == null) {
                known.forget(record.key());
            } else {
                known.take(event);
            }
        } catch (SerializationException e) {
            LOG.warn(
                    "{}-{}@{} is unreadable; its address counts as never seen",
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }
}
