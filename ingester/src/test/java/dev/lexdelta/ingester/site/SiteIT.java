package dev.lexdelta.ingester.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.ingester.Main;
import dev.lexdelta.ingester.fetch.LocalSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ingester as a process of its own on a site of nine shapes whose pages misbehave, killed on the way. docs/sources.md
 * tells how to run it on 5,000 pages.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class SiteIT {
    private static final int PAGES = Integer.getInteger("site.pages", 270);
    private static final int KILLS = Integer.getInteger("site.kills", 5);
    private static final int ARTICLES = Integer.getInteger("site.articles", 12);
    private static final String CLOSED = "/closed/";

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @TempDir
    private Path folder;

    private final LocalSite site = new LocalSite();
    private final Map<Shape, List<String>> paths = new EnumMap<>(Shape.class);
    /** By address of each document, why it must end in quarantine; empty when it must be published. */
    private final Map<String, String> expected = new HashMap<>();

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        site.close();
    }

    @Test
    void everyDocumentEndsPublishedOrQuarantinedOnce() throws Exception {
        build();
        var process = start("one");
        for (int kill = 1; kill <= KILLS; kill++) {
            site.awaitAny(site.requests().size() + PAGES / (KILLS + 1));
            process.destroyForcibly().waitFor();
            process = start(kill == KILLS ? "two" : "one"); // the last time another takes over
        }
        awaitPasses(2);
        int crawled = site.requests().size();
        awaitPasses(2);
        stopAll();

        assertThat(ended()).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(expected));
        assertThat(site.requests()).noneMatch(path -> path.startsWith(CLOSED));
        assertThat(Collections.frequency(site.requests(), "/robots.txt")).isBetween(1, KILLS + 1);
        assertThat(new HashSet<>(
                        site.requests().subList(crawled, site.requests().size())))
                .as("documents that are as they were are not asked for again")
                .doesNotContainAnyElementsOf(published());
    }

    private void build() {
        int perShape = PAGES / Shape.values().length;
        site.page("/robots.txt", e -> LocalSite.send(e, 200, "User-agent: lexdelta\nDisallow: " + CLOSED + "\n"));
        for (var shape : Shape.values()) {
            var all = new ArrayList<String>();
            for (int n = 0; n < perShape; n++) {
                int number = shape.ordinal() * perShape + n;
                var fault = fault(shape, n);
                var path = n == 7 ? CLOSED + number : "/doc/" + number;
                all.add(path);
                var html = law(number);
                site.page(path, exchange -> fault.answer(exchange, html, site));
                var code = n == 7 ? "robots-forbids" : fault.code();
                expected.put(site.url(path), code == null ? "published" : code);
            }
            paths.put(shape, all);
            shape.serve(site, all);
        }
    }

    /**
     * Every other page is well, and the shapes are out of step, so that the host does not fail many times in a row. One
     * page alone is silent: while it is, nothing else is asked of its host.
     */
    private static Fault fault(Shape shape, int n) {
        var faults = Fault.values();
        var fault = n % 2 == 0 ? Fault.NONE : faults[(n / 2 + 5 * shape.ordinal()) % faults.length];
        return fault == Fault.SILENT && (shape != Shape.HTML || n > 2 * faults.length) ? Fault.NONE : fault;
    }

    private static String law(int number) {
        var articles = IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(n -> "<p>第" + n + "条 为了规范第" + number + "号标识，标识应当清晰，不得涂改，违者责令改正。</p>")
                .collect(Collectors.joining());
        return "<h1>云川市第" + number + "号标识条例（草案）</h1><div>" + articles + "</div>";
    }

    private void stopAll() throws InterruptedException {
        for (var process : processes) {
            process.destroy();
            process.waitFor();
        }
    }

    private Path configuration(String instance) throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        for (var shape : Shape.values()) {
            Files.writeString(sources.resolve(shape + ".yaml"), shape.yaml(site, paths.getOrDefault(shape, List.of())));
        }
        return Files.writeString(
                folder.resolve(instance + ".yaml"),
                "bootstrapServers: %s%ninstance: %s%nlimits: {timeout: PT2S, backoff: PT0.01S}%n"
                        .formatted(BROKER.bootstrapServers(), instance));
    }

    private Process start(String instance) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "--config",
                        configuration(instance).toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        processes.add(process);
        return process;
    }

    private void awaitPasses(int passes) throws InterruptedException {
        for (var shape : Shape.values()) {
            site.awaitRequests(shape.first(paths.getOrDefault(shape, List.of())), passes);
        }
    }

    /** What became of each document; what happened more than once shows as such. */
    private Map<String, String> ended() {
        var ended = new TreeMap<String, String>();
        for (var event : values(Topics.VERSIONS)) {
            ended.merge(((LegalText) event).provenance().get(0).url(), "published", (a, b) -> a + ", " + b);
        }
        for (Quarantined event : values(Topics.QUARANTINE)) {
            ended.merge(event.source(), event.reasons().get(0).code(), (a, b) -> a + ", " + b);
        }
        return ended;
    }

    private List<String> published() {
        return paths.entrySet().stream()
                .filter(shape -> shape.getKey() != Shape.SINGLE) // whose pages are asked for at every pass, as declared
                .flatMap(shape -> shape.getValue().stream())
                .filter(path -> "published".equals(expected.get(site.url(path))))
                .toList();
    }

    private static <V> List<V> values(Topic<String, V> topic) {
        return TopicReader.all(BROKER.bootstrapServers(), topic).stream()
                .map(ConsumerRecord::value)
                .toList();
    }
}
