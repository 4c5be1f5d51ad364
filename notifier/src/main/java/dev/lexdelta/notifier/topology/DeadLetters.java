package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What fails goes to the dead letters and the stream goes on: the bytes as they came, but headers only of what is personal
 * or too large. A broker that fails stops the thread.
 */
@NullUnmarked // created and configured by Kafka Streams
public final class DeadLetters
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final Set<String> PERSONAL = Set.of(Topics.REQUESTS.name(), Topics.SUBSCRIPTIONS.name());

    /** Key of the settings under which {@link DeliveryMetrics} stand, for whoever wants to count. */
    public static final String METRICS = "lexdelta.metrics";

    private String topic;
    private DeliveryMetrics metrics;

    /** Headers of a delivery that was given up. */
    static Headers of(Attempt attempt) {
        var headers = new RecordHeaders();
        put(headers, "lexdelta.subscription", attempt.subscription());
        put(headers, "lexdelta.regulation", attempt.regulation());
        put(headers, "lexdelta.notice", attempt.notice());
        put(headers, "lexdelta.attempts", String.valueOf(attempt.number()));
        put(headers, "lexdelta.status", String.valueOf(attempt.status()));
        put(headers, "lexdelta.error", String.valueOf(attempt.error()));
        return headers;
    }

    @Override
    public void configure(Map<String, ?> configs) {
        topic = (String) configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
        metrics = configs.get(METRICS) instanceof DeliveryMetrics known
                ? known
                : new DeliveryMetrics(new SimpleMeterRegistry());
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(context, record.key(), record.value(), error)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception error) {
        return ProcessingExceptionHandler.Response.resume(
                List.of(letter(context, context.sourceRawKey(), context.sourceRawValue(), error)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
        return error instanceof RecordTooLargeException
                ? ProductionExceptionHandler.Response.resume(List.of(letter(context, record.key(), null, error)))
                : ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Kafka Streams
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception error, SerializationExceptionOrigin origin) {
        return ProductionExceptionHandler.Response.resume(List.of(letter(context, null, null, error)));
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception error) {
        var isPersonal = context.topic() == null || PERSONAL.contains(context.topic());
        var sentence = isPersonal ? error.getClass().getName() : error.toString();
        log.warn(
                "record {}-{}@{} went to {}: {} at {}",
                context.topic(),
                context.partition(),
                context.offset(),
                topic,
                sentence,
                place(error));
        metrics.died(String.valueOf(context.topic()));
        var headers = new RecordHeaders();
        put(headers, "lexdelta.source-topic", context.topic());
        put(headers, "lexdelta.source-partition", String.valueOf(context.partition()));
        put(headers, "lexdelta.source-offset", String.valueOf(context.offset()));
        put(headers, "lexdelta.error", sentence);
        var time = context.timestamp() < 0 ? null : context.timestamp(); // outside a record there is none
        return new ProducerRecord<>(topic, null, time, key, isPersonal ? null : value, headers);
    }

    private static String place(Exception error) {
        var trace = error.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].toString();
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
