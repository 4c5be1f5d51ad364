package dev.lexdelta.notifier.view;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Another deserializer's values; what it cannot read is a value too. */
@NullUnmarked // Kafka passes and expects null
final class LenientDeserializer<V> implements Deserializer<Reading<V>> {
    private static final Logger log = LoggerFactory.getLogger(LenientDeserializer.class);

    private final Deserializer<V> strict;

    LenientDeserializer(Deserializer<V> strict) {
        this.strict = strict;
    }

    @Override
    public Reading<V> deserialize(String topic, byte[] bytes) {
        try {
            return bytes == null ? null : new Reading.Read<>(strict.deserialize(topic, bytes));
        } catch (SerializationException e) {
            log.warn("the view leaves out a record of {}: {}", topic, e.getMessage());
            return new Reading.Unreadable<>();
        }
    }
}
