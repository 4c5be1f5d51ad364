package dev.lexdelta.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.standalone.failure.StartException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerIT {
    private static final String TOPIC = Topics.DEAD_LETTERS.name();

    @TempDir
    private Path data;

    @Test
    void keepsRecordsAndOffsetsOverARestart() throws Exception {
        try (var broker = started()) {
            assertThat(new KafkaTopics().create(broker.bootstrapServers(), 3)).contains(TOPIC);
            send(broker, "first", "second");
            assertThat(read(broker, 2)).containsExactly("first", "second");
        }
        try (var broker = started()) {
            send(broker, "third");
            assertThat(read(broker, 1)).containsExactly("third");
            assertThat(new KafkaTopics().verify(broker.bootstrapServers())).isEmpty();
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() throws Exception {
        try (var running = started();
                var second = new EmbeddedBroker(data, 0)) {
            assertThat(running.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(second::start)
                    .isInstanceOf(StartException.class)
                    .hasMessage("data directory " + data + " is in use by another process");
        }
    }

    @Test
    void namesTheBusyPortAndLeavesTheDirectoryFree() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var broker = new EmbeddedBroker(data, taken.getLocalPort())) {
            assertThatThrownBy(broker::start)
                    .isInstanceOf(StartException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " on 127.0.0.1 is busy; another one is set with kafka.port");
            DirectoryLock.acquire(data).close();
        }
    }

    @Test
    void refusesADirectoryThatIsAFile() throws Exception {
        var file = Files.createFile(data.resolve("file"));

        try (var broker = new EmbeddedBroker(file, 0)) {
            assertThatThrownBy(broker::start)
                    .hasMessage("data directory " + file + " cannot be used: is not a directory");
        }
    }

    @Test
    void saysInOneLineThatItsFilesAreDamaged() throws Exception {
        Files.createDirectories(data.resolve("kafka"));
        Files.writeString(data.resolve("kafka/meta.properties"), "version=1\ncluster.id=other\nnode.id=77\n");

        try (var broker = new EmbeddedBroker(data, 0)) {
            assertThatThrownBy(broker::start)
                    .isInstanceOf(StartException.class)
                    .message()
                    .startsWith("the embedded broker does not start in " + data.resolve("kafka") + ": ")
                    .doesNotContain("\n");
        }
    }

    @Test
    void closesTwice() throws Exception {
        var broker = started();

        broker.close();
        broker.close();

        assertThat(broker.failure()).isNotDone();
    }

    private EmbeddedBroker started() throws StartException {
        var broker = new EmbeddedBroker(data, 0);
        broker.start();
        return broker;
    }

    private static void send(EmbeddedBroker broker, String... values) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
            }
        }
    }

    /** Reads on from the committed offset. */
    private static List<String> read(EmbeddedBroker broker, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", "reader",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < count) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
