package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was last seen of every address, and goes on to read what others add. */
public final class FetchLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FetchLog.class);
    private static final Duration POLL = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;

    private FetchLog(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Reads lexdelta.fetches to its end, by key. Call it after the publisher is open: then what its predecessor left
     * open has an end, and nothing is added behind our back.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static Map<String, Fetch> read(String bootstrapServers) throws PublishException {
        Map<String, Fetch> fetches = new HashMap<>();
        TopicLog.read(bootstrapServers, Topics.FETCHES.name(), record -> take(record, fetches));
        return fetches;
    }

    /**
     * Stands at the end of lexdelta.fetches.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static FetchLog atEnd(String bootstrapServers) throws PublishException {
        var consumer = TopicLog.open(bootstrapServers);
        try {
            var partitions = TopicLog.partitions(consumer, Topics.FETCHES.name());
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position); // now, and not when it is first asked
            return new FetchLog(consumer);
        } catch (KafkaException e) {
            consumer.close();
            throw PublishException.unreachable(bootstrapServers, e);
        }
    }

    /** Keeps what is known of some addresses up to date, until it is closed; for one thread. */
    public void follow(Predicate<String> keys, Map<String, Fetch> known) {
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

    /** Ends the following; from any thread. */
    @Override
    public void close() {
        consumer.wakeup();
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, Fetch> fetches) {
        try {
            var fetch = Topics.FETCHES.value().deserializer().deserialize(record.topic(), record.value());
            if (fetch == null) {
                fetches.remove(record.key());
            } else {
                fetches.put(record.key(), fetch);
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
