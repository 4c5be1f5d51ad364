package dev.lexdelta.benchmarks.crawl;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.ingester.IngesterConfig;
import dev.lexdelta.ingester.IngesterService;
import dev.lexdelta.ingester.fetch.FetchLimits;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.source.Source;
import dev.lexdelta.standalone.broker.EmbeddedBroker;
import dev.lexdelta.standalone.failure.StartException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many pages a second go from a site through the ingester to their topic, with pace off and site, broker and ingester
 * in this process; and what is in use of the heap meanwhile.
 */
public final class CrawlRate {
    private static final int PARTITIONS = 3;
    private static final int SHARES = 5;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    // two hosts, since each is asked for one page at a time
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");

    private final Path folder;
    private final PrintStream out;

    CrawlRate(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Takes the number of pages. */
    public static void main(String[] arguments) throws Exception {
        int pages = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        new CrawlRate(Files.createTempDirectory("crawl-rate"), System.out).measure(pages);
        System.exit(0);
    }

    /** Gives how many texts are in the topic at the end. */
    int measure(int pages) throws IOException, StartException, BrokerException, ConfigException {
        out.printf(
                "%,d pages of %,d bytes, %d hosts%n%n",
                pages, LocalLaws.law(1).getBytes(StandardCharsets.UTF_8).length, HOSTS.size());
        try (var broker = new EmbeddedBroker(folder.resolve("broker"), 0);
                var site = LocalLaws.open(pages)) {
            broker.start();
            try (var topics = TopicAdmin.connect(broker.bootstrapServers())) {
                topics.create(Topics.ALL, PARTITIONS);
            }
            try (var ingester = ingester(site, broker.bootstrapServers());
                    var texts = texts(broker.bootstrapServers())) {
                ingester.start();
                return count(texts, pages);
            }
        }
    }

    private IngesterService ingester(LocalLaws site, String bootstrapServers) throws ConfigException {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < HOSTS.size(); i++) {
            sources.add(ConfigFile.parse(site.source(i, HOSTS.size(), HOSTS.get(i)), "local.yaml", Source.class));
        }
        var config = new IngesterConfig(
                bootstrapServers,
                "crawl-rate",
                null,
                folder.resolve("archive"),
                List.of(),
                "Lexdelta",
                null,
                List.of(),
                FetchLimits.DEFAULT);
        return new IngesterService(config, sources, new Normalizer()::normalize);
    }

    private static KafkaConsumer<byte[], byte[]> texts(String bootstrapServers) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topics.VERSIONS.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return consumer;
    }

    private int count(KafkaConsumer<byte[], byte[]> texts, int pages) {
        out.println("| pages | a second | MB of heap in use |");
        out.println("|---|---|---|");
        int count = 0;
        int shown = 0;
        long since = System.nanoTime();
        while (count < pages) {
            count += texts.poll(POLL).count();
            if (count - shown >= pages / SHARES || count >= pages) {
                long now = System.nanoTime();
                out.printf("| %,d | %.0f | %.0f |%n", count, (count - shown) * NANOS / (now - since), usedHeap());
                shown = count;
                since = System.nanoTime();
            }
        }
        return count;
    }

    private static double usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEGA;
    }
}
