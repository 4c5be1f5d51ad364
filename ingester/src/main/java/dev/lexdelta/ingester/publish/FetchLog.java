package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.function.Consumer;
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
    private final Predicate<String> sources;
    private final Known known = new Known();

    private FetchLog(KafkaConsumer<String, byte[]> consumer, Predicate<String> sources) {
        this.consumer = consumer;
        this.sources = sources;
    }

    /**
     * Reads lexdelta.fetches to its end. Call it after the publisher is open: then what its predecessor left
     * open has an end, and nothing is added behind our back.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static Known read(String bootstrapServers) throws PublishException {
        var known = new Known();
        TopicLog.read(bootstrapServers, Topics.FETCHES.name(), record -> take(record, known, known::take));
        return known;
    }

    /**
     * The same of some sources, for who goes on with {@link #follow} where the reading ended, and has to.
     *
     * @param sources whether what is known of a source is of use
     * @throws PublishException when the broker does not answer or refuses
     */
    public static FetchLog open(String bootstrapServers, Predicate<String> sources) throws PublishException {
        var consumer = TopicLog.open(bootstrapServers);
        try {
            var log = new FetchLog(consumer, sources);
            TopicLog.toEnd(
                    consumer, bootstrapServers, Topics.FETCHES.name(), record -> log.take(record, log.known::take));
            return log;
        } catch (KafkaException e) {
            consumer.close();
            throw PublishException.unreachable(bootstrapServers, e);
        }
    }

    /** What the log tells. */
    public Known known() {
        return known;
    }

    /** Keeps what others tell of the sources up to date, until this is closed; for one thread. */
    public void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(record -> take(record, known::takeNewer));
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

    private void take(ConsumerRecord<String, byte[]> record, Consumer<FetchEvent> taker) {
        if (record.key() != null && sources.test(Known.source(record.key()))) {
            take(record, known, taker);
        }
    }

    private static void take(ConsumerRecord<String, byte[]> record, Known known, Consumer<FetchEvent> taker) {
        try {
            var event = Topics.FETCHES.value().deserializer().deserialize(record.topic(), record.value());
            if (event == null) {
                known.forget(record.key());
            } else {
                taker.accept(event);
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
