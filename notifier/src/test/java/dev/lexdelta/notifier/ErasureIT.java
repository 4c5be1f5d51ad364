package dev.lexdelta.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** With hours made milliseconds: what was sealed is gone from every log, also where nobody else subscribes to anything. */
class ErasureIT extends ServiceOnBroker {
    private static final List<String> HOURS = List.of(
            TopicConfig.SEGMENT_MS_CONFIG, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, TopicConfig.RETENTION_MS_CONFIG);
    private static final long DIVISOR = Duration.ofHours(1).toMillis() / 20;

    @Test
    void whatWasDeletedLeavesTheTopicsAndTheLogOfTheStore() throws Exception {
        assumeThat(System.getenv("LEXDELTA_TEST_BROKER"))
                .as("a broker that looks every second")
                .isNull();
        assumeThat(System.getProperty("lexdelta.test.broker")).isNull();
        var sealed = "k1." + UUID.randomUUID();
        var logs = List.of(
                Topics.REQUESTS.name(),
                Topics.SUBSCRIPTIONS.name(),
                config.applicationId() + "-subscriptions-changelog");
        try (var notifier = started(RecordingSender.delivering())) {
            var wish = new Wish("mine", NoticeSamples.ALL, ChannelKind.WEBHOOK, "zh", true, sealed);
            ask(notifier, new Request("c", RequestKind.CREATE, "a", 0, "ann", wish, Instant.now()));
            assertThat(logs)
                    .allSatisfy(log -> assertThat(holds(log, sealed)).as(log).isTrue());

            ask(notifier, new Request("d", RequestKind.DELETE, "a", 1, "ann", null, Instant.now()));
            assertThat(notifier.view().subscription("a").orElseThrow().wish()).isNull();
            for (var log : logs) {
                divideTimes(log);
            }
            var stirring = new Stirring(notifier::partitionIds, notifier.requests(), Clock.systemUTC());

            await(() -> {
                stirring.stir();
                return logs.stream().noneMatch(log -> holds(log, sealed));
            });
        }
    }

    private static void ask(NotifierService notifier, Request request) throws Exception {
        var verdict = notifier.view().verdict(request.id());
        notifier.requests().send(request).get(10, TimeUnit.SECONDS);
        verdict.get(60, TimeUnit.SECONDS);
    }

    /** The very settings of the topic, a tenth of a second for two hours. */
    private static void divideTimes(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()))) {
            var settings = admin.describeConfigs(List.of(resource))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(resource);
            var divided = settings.entries().stream()
                    .filter(entry -> HOURS.contains(entry.name()) && !entry.isDefault())
                    .map(entry -> new AlterConfigOp(
                            new ConfigEntry(entry.name(), String.valueOf(Long.parseLong(entry.value()) / DIVISOR)),
                            AlterConfigOp.OpType.SET))
                    .collect(Collectors.toList());
            assertThat(divided).as("times of %s", topic).hasSize(2);
            admin.incrementalAlterConfigs(Map.of(resource, divided)).all().get(30, TimeUnit.SECONDS);
        }
    }

    /** Whether any record of a log holds a text, committed or not. */
    private static boolean holds(String topic, String text) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                BROKER.bootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            var ends = consumer.endOffsets(consumer.assignment());
            var found = new ArrayList<byte[]>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
            return found.stream()
                    .anyMatch(value -> value != null && new String(value, StandardCharsets.UTF_8).contains(text));
        }
    }
}
