package dev.lexdelta.differ.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record too large to be sent, or that cannot be serialized, goes to the dead letters as headers only and the stream goes
 * on; every other failure to send is a failure of the broker and stops the thread.
 */
@NullUnmarked // created and configured by Kafka Streams
public final class OversizeToDeadLetters implements ProductionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(OversizeToDeadLetters.class);

    private String deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = (String) configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
        return error instanceof RecordTooLargeException
                ? Response.resume(List.of(deadLetter(context, record.topic(), record.key(), error)))
                : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Kafka Streams
    public Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception error, SerializationExceptionOrigin origin) {
        return Response.resume(List.of(deadLetter(context, record.topic(), null, error)));
    }

    private ProducerRecord<byte[], byte[]> deadLetter(
            ErrorHandlerContext context, String topic, byte[] key, Exception error) {
        log.warn("record for {} went to {}: {}", topic, deadLetters, error.getMessage());
        var headers = new RecordHeaders();
        headers.add("lexdelta.for-topic", bytes(topic));
        headers.add("lexdelta.source-topic", bytes(context.topic()));
        headers.add("lexdelta.source-partition", bytes(String.valueOf(context.partition())));
        headers.add("lexdelta.source-offset", bytes(String.valueOf(context.offset())));
        headers.add("lexdelta.error", bytes(String.valueOf(error.getMessage())));
        return new ProducerRecord<>(deadLetters, null, context.timestamp(), key, null, headers);
    }

    private static byte[] bytes(String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
