package dev.lexdelta.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.deliver.Notices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sample consumer of the documentation works as it stands. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SampleConsumerIT {
    private static final Path SAMPLE = Path.of("..", "samples", "java", "ChangesConsumer.java");

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @Test
    void printsALineForANotice() throws Exception {
        publish();
        var consumer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SAMPLE.toString(),
                        BROKER.bootstrapServers())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(firstLine(consumer))
                    .contains(Notices.promulgated().regulation().title());
        } finally {
            consumer.destroyForcibly().waitFor();
        }
    }

    @Test
    void fitsOnAPage() throws IOException {
        assertThat(Files.readAllLines(SAMPLE)).hasSizeLessThanOrEqualTo(80);
    }

    private static String firstLine(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = reader.readLine();
        while (line != null && !line.matches("[0-9a-f]{32} .*")) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }

    private static void publish() throws Exception {
        var notice = Notices.promulgated();
        var topic = Topics.NOTICES;
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers());
        try (var producer = new KafkaProducer<>(
                settings, topic.key().serializer(), topic.value().serializer())) {
            producer.send(new ProducerRecord<>(
                            topic.name(),
                            null,
                            "regulation",
                            notice,
                            CloudEvents.of(notice, "ab".repeat(16), Instant.now())))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
