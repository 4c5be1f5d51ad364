import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints one line for each notice: what happened to which regulation, and what the comparison says. Needs kafka-clients and
 * Jackson 3 on the class path:
 *
 * <pre>java -cp 'notifier/target/lib/*' samples/java/ChangesConsumer.java localhost:9092 370000</pre>
 *
 * The optional second argument is a jurisdiction; others are skipped by their header, without reading the value.
 */
public final class ChangesConsumer {
    private static final String TOPIC = "lexdelta.notices";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangesConsumer() {}

    public static void main(String[] arguments) {
        var wanted = arguments.length > 1 ? arguments[1] : "";
        try (var consumer = new KafkaConsumer<String, byte[]>(settings(arguments[0]))) {
            consumer.subscribe(List.of(TOPIC));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> handle(record, wanted));
                // Only what is handled is committed: a crash repeats notices, with the same id, and loses none.
                consumer.commitSync();
            }
        }
    }

    private static Properties settings(String bootstrapServers) {
        var settings = new Properties();
        settings.putAll(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "changes-consumer",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName(),
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        "org.apache.kafka.common.serialization.ByteArrayDeserializer"));
        return settings;
    }

    private static void handle(ConsumerRecord<String, byte[]> record, String jurisdiction) {
        if (!jurisdiction.isEmpty() && !jurisdiction.equals(header(record, "ce_lexjurisdiction"))) {
            return;
        }
        System.out.println(line(JSON.readTree(record.value())));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Kind, regulation and the headline of each comparison; text() is "" where a field is missing or new. */
    private static String line(JsonNode notice) {
        var line = text(notice, "/id") + " " + text(notice, "/kind") + " " + text(notice, "/regulation/title");
        for (var comparison : notice.path("comparisons")) {
            line += " | " + text(comparison, "/transition") + ": " + text(comparison, "/summary/headline/zh");
        }
        return line;
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString("");
    }
}
