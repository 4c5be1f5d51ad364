package dev.lexdelta.benchmarks.delivery;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.webhook.WebhookSecret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the notifier is asked and what happens, put on its topics. */
final class Inputs implements AutoCloseable {
    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    Inputs(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void subscribe(Plan plan, int receiver, URI url, SealedBox box) {
        var id = "e%031x".formatted(receiver);
        var sealed = box.seal(id, Target.webhook(url, WebhookSecret.random()));
        var wish = new Wish("all", plan.filter(receiver), ChannelKind.WEBHOOK, "zh", true, sealed);
        var now = Instant.now();
        send(Topics.REQUESTS, id, new Request("ask-" + id, RequestKind.CREATE, id, 0, "owner", wish, now));
    }

    void publish(Plan plan, int number) {
        var notice = plan.notice(number);
        send(Topics.NOTICES, String.valueOf(notice.regulation().id()), notice);
    }

    private <V> void send(Topic<String, V> topic, String key, V value) {
        var unused = producer.send(new ProducerRecord<>(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value)));
    }

    /** Whether so many subscriptions exist. */
    Subscribed subscribed(int partitions) {
        producer.flush();
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var all = IntStream.range(0, partitions)
                .mapToObj(i -> new TopicPartition(Topics.SUBSCRIPTIONS.name(), i))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return new Subscribed(consumer, new HashSet<>());
    }

    /** Counts subscriptions that were made. */
    record Subscribed(KafkaConsumer<byte[], byte[]> consumer, HashSet<List<Byte>> ids) implements AutoCloseable {
        int count() {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                var key = new ArrayList<Byte>();
                for (byte part : record.key()) {
                    key.add(part);
                }
                ids.add(key);
            }
            return ids.size();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
