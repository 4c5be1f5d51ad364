package dev.lexdelta.contract.topic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullUnmarked;

/** Another serde's bytes, deflated: texts and notices shrink to a quarter in a store and its changelog. */
@NullUnmarked // Kafka passes and expects null
public final class CompressedSerde<T> implements Serde<T> {
    private final Serde<T> plain;

    public CompressedSerde(Serde<T> plain) {
        this.plain = plain;
    }

    @Override
    public Serializer<T> serializer() {
        var serializer = plain.serializer();
        return (topic, value) -> {
            var bytes = serializer.serialize(topic, value);
            return bytes == null ? null : deflate(bytes);
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        var deserializer = plain.deserializer();
        return (topic, bytes) -> deserializer.deserialize(topic, bytes == null ? null : inflate(bytes));
    }

    private static byte[] deflate(byte[] bytes) {
        var deflated = new ByteArrayOutputStream(bytes.length / 2);
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new SerializationException("cannot deflate", e);
        }
        return deflated.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SerializationException("cannot inflate", e);
        }
    }
}
