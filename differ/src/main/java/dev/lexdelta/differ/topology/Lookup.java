package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Single records of a topic, by where they stand. For one thread. */
public final class Lookup<K, V> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<K, V> topic;
    private final KafkaConsumer<K, V> consumer;
    private final Duration patience;

    Lookup(Topic<K, V> topic, KafkaConsumer<K, V> consumer, Duration patience) {
        this.topic = topic;
        this.consumer = consumer;
        this.patience = patience;
    }

    /** The value of the record at an offset, at which one must stand. */
    public V at(int partition, long offset) throws BrokerException {
        var place = new TopicPartition(topic.name(), partition);
        try {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            for (var start = System.nanoTime(); System.nanoTime() - start < patience.toNanos(); ) {
                var polled = consumer.poll(POLL).records(place);
                if (!polled.isEmpty()) {
                    return polled.get(0).value();
                }
            }
        } catch (KafkaException e) {
            throw new BrokerException("cannot read offset " + offset + " of " + place + ": " + e.getMessage(), e);
        }
        throw new BrokerException("offset " + offset + " of " + place + " is not given", new TimeoutException());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
