package dev.lexdelta.ingester;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.ingester.archive.Archive;
import dev.lexdelta.ingester.crawl.Progress;
import dev.lexdelta.ingester.crawl.Texts;
import dev.lexdelta.ingester.fetch.FetchLimits;
import dev.lexdelta.ingester.fetch.LocalSite;
import dev.lexdelta.ingester.place.Placing;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.VersionLog;
import dev.lexdelta.ingester.source.Source;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IngesterServiceIT {
    private static final Jurisdiction QINGDAO = new Jurisdiction("370200", "青岛市");

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @TempDir
    private Path folder;

    private final LocalSite site = new LocalSite();

    @BeforeEach
    void fill() {
        site.html("/list", "<a href='/law'>条例</a><a href='/news'>新闻</a>")
                .html("/law", "<h1>澜江市数据条例</h1><p>第一条<p>第二条")
                .html("/news", "<h1>新闻</h1>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bringsADocumentFromItsPageToTheTopics() throws Exception {
        crawlTimes(1);

        var text = (LegalText) values(Topics.VERSIONS).get(0);
        assertThat(text.title()).isEqualTo("澜江市数据条例");
        assertThat(text.articles()).hasSize(2);
        var provenance = text.provenance().get(0);
        assertThat(provenance.url()).isEqualTo(site.url("/law"));
        assertThat(provenance.trust()).isEqualTo(Trust.MIRROR);
        assertThat(new Archive(folder).file(provenance.sha256())).isRegularFile();
        assertThat(values(Topics.QUARANTINE)).extracting(Quarantined::source).containsExactly(site.url("/news"));
        assertThat(values(Topics.FETCHES))
                .extracting(FetchEvent::topicKey)
                .containsExactlyInAnyOrder(
                        "site " + site.url("/list"), "site " + site.url("/law"), "site " + site.url("/news"), "site");
    }

    @Test
    void givesAVersionCloudEventsHeadersAndItsJurisdictionAsKey() throws Exception {
        crawlTimes(1);

        var record = TopicReader.all(BROKER.bootstrapServers(), Topics.VERSIONS).get(0);
        var event =
                KafkaMessageFactory.createReader(record.headers(), new byte[0]).toEvent();
        assertThat(record.key()).isEqualTo("429900");
        assertThat(event.getType()).isEqualTo("dev.lexdelta.version.v1");
        assertThat(event.getSource()).isEqualTo(URI.create("/lexdelta/ingester"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("lexjurisdiction")).isEqualTo("429900");
    }

    @Test
    void publishesNothingAgainFromAnUnchangedSiteNeitherWhenRestarted() throws Exception {
        crawlTimes(2);
        crawlTimes(1);

        assertThat(values(Topics.VERSIONS)).hasSize(1);
        assertThat(values(Topics.QUARANTINE)).hasSize(1);
        assertThat(values(Topics.FETCHES)).filteredOn(Fetch.class::isInstance).hasSize(3);
    }

    @Test
    void publishesAPageThatChangedInPlace() throws Exception {
        crawlTimes(1);
        site.html("/law", "<h1>澜江市数据条例</h1><p>第一条<p>第二条 改");
        crawlTimes(1);

        assertThat(values(Topics.VERSIONS)).hasSize(2);
    }

    @Test
    void tellsOfAPageThatIsGoneOnce() throws Exception {
        site.html("/list", "<a href='/gone'>条例</a>");

        crawlTimes(2);

        var quarantined = values(Topics.QUARANTINE).get(0);
        assertThat(values(Topics.QUARANTINE)).hasSize(1);
        assertThat(quarantined.source()).isEqualTo(site.url("/gone"));
        assertThat(quarantined.reasons().get(0).code()).isEqualTo("http-404");
    }

    @Test
    void readsOnWhereARecordOfWhatIsKnownIsBroken() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.FETCHES.name(), "site x", new byte[] {1, 2, 3}))
                    .get();
        }

        crawlTimes(1);

        assertThat(values(Topics.VERSIONS)).hasSize(1);
    }

    @Test
    void placesAPageThatChangesAfterItsJurisdictionWasDecidedMeanwhile() throws Exception {
        try (var service = start()) {
            site.awaitRequests("/list", 2);
            place((LegalText) values(Topics.VERSIONS).get(0));
            for (int change = 1; !placedAndChanged(); change++) { // within the time limit of the class
                site.html("/law", "<h1>澜江市数据条例</h1><p>第一条<p>第二条 改" + change);
                site.awaitRequests("/list", 2);
                assertThat(service.failure()).isNotDone();
            }
        }
    }

    private static void place(LegalText text) throws Exception {
        var seen = List.of(new VersionLog.Published(text.jurisdiction().code(), text));
        try (var publisher = KafkaPublisher.open(BROKER.bootstrapServers(), "place-test")) {
            for (var placement : new Placing(QINGDAO, Instant.EPOCH).of(seen)) {
                publisher.publish(placement).get();
            }
        }
    }

    /** Besides the text that was placed by hand there is another one of the place. */
    private static boolean placedAndChanged() {
        return TopicReader.all(BROKER.bootstrapServers(), Topics.VERSIONS).stream()
                        .filter(version -> version.key().equals(QINGDAO.code()))
                        .count()
                > 1;
    }

    @Test
    void isReadyWhileItCrawlsAndShowsHowItsSourcesAre() throws Exception {
        var service = start();
        try (service) {
            site.awaitRequests("/list", 2);
            assertThat(service.notReady()).isEmpty();
            assertThat(service.metrics().orElseThrow())
                    .contains("lexdelta_source_listed{source=\"site\"} 2.0")
                    .contains("lexdelta_source_failures{source=\"site\"} 0.0")
                    .contains("lexdelta_source_documents_total{outcome=\"accepted\",source=\"site\"} 1.0");
        }
        assertThat(service.notReady()).contains("the ingester is closed");
    }

    @Test
    void aBackfillTakesInTheWholeListAsHistoryOnce() throws Exception {
        var backfill = new Backfill(config(BROKER.bootstrapServers()), Texts::normalize);

        var first = backfill.run(source(""), Progress.NONE);
        var second = backfill.run(source(""), Progress.NONE);

        assertThat(first).hasToString("1 accepted, 1 refused, 0 unchanged, 0 failed");
        assertThat(second).hasToString("0 accepted, 0 refused, 0 unchanged, 0 failed");
        assertThat(values(Topics.VERSIONS))
                .singleElement()
                .satisfies(text -> assertThat(((LegalText) text).history()).isTrue());
    }

    @Test
    void saysThatASourceIsNotWatched() throws Exception {
        var off = new IngesterService(
                config(BROKER.bootstrapServers()), List.of(source("off: closed\n")), Texts::normalize);
        try (off) {
            off.start();
            while (values(Topics.FETCHES).isEmpty()) {
                assertThat(off.failure()).isNotDone();
            }
        }

        assertThat(values(Topics.FETCHES))
                .singleElement()
                .satisfies(health -> assertThat(((SourceHealth) health).off()).isEqualTo("closed"));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void isNotReadyWhileItWaitsForItsTopics() throws Exception {
        try (var service = service("127.0.0.1:1")) {
            assertThat(service.notReady()).isPresent();
            service.start();

            assertThat(service.notReady()).isPresent();
            assertThat(service.failure()).isNotDone();
        }
    }

    @Test
    void aServiceThatAnotherHasFencedSaysSo() throws Exception {
        try (var service = start()) {
            site.awaitRequests("/list", 2);
            for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
                KafkaPublisher.open(BROKER.bootstrapServers(), "ingester-test-" + partition)
                        .close();
            }
            site.html("/law", "<h1>澜江市数据条例</h1><p>第一条 改");

            var failure = service.failure().get(30, TimeUnit.SECONDS);

            assertThat(failure)
                    .isInstanceOf(PublishException.class)
                    .hasMessageMatching("producer ingester-test-\\d is lost.*");
        }
        assertThat(values(Topics.VERSIONS)).hasSize(1);
    }

    @Test
    void makesUpForAPassThatWasDueAndNeverCameToItsEnd() throws Exception {
        var due = Instant.parse("2026-03-02T12:30:00Z");
        var broken = new SourceHealth("site", null, null, null, null, due, due, null, due, 0, null, 2, null, due);
        try (var publisher = KafkaPublisher.open(BROKER.bootstrapServers(), "earlier")) {
            publisher.publish(new Entry.Health(broken)).get();
        }
        try (var service = service(source("schedule: '0 3 1 1 *'\n"), BROKER.bootstrapServers())) {
            service.start();
            site.awaitAny(1);
            assertThat(service.failure()).isNotDone();
        }
    }

    @Test
    void anotherGoesOnWhereOneThatIsStoppedWas() throws Exception {
        try (var second = seldomChecking()) {
            try (var first = seldomChecking()) {
                first.start();
                site.awaitRequests("/list", 2);
                second.start();
                while (second.notReady().isPresent()) {
                    assertThat(second.failure()).isNotDone();
                }
            }
            site.html("/list", "<a href='/law'>条例</a><a href='/news'>新闻</a><a href='/second'>办法</a>")
                    .html("/second", "<h1>澜江市数据办法</h1><p>第一条<p>第二条");
            while (values(Topics.VERSIONS).size() < 2) {
                assertThat(second.failure()).isNotDone();
            }
            site.awaitRequests("/list", 2);
        }

        assertThat(site.requests()).containsOnlyOnce("/law", "/second");
        assertThat(values(Topics.VERSIONS)).hasSize(2);
        assertThat(values(Topics.QUARANTINE)).hasSize(1);
    }

    /** Starts a service, stops it when it is through with so many passes at least. */
    private void crawlTimes(int passes) throws Exception {
        try (var service = start()) {
            site.awaitRequests("/list", passes + 1);
            assertThat(service.failure()).isNotDone();
        }
    }

    private IngesterService start() throws ConfigException {
        var service = service(BROKER.bootstrapServers());
        service.start();
        return service;
    }

    private IngesterService seldomChecking() throws ConfigException {
        return service(source("recheck: PT1H\n"), BROKER.bootstrapServers());
    }

    private Source source(String more) throws ConfigException {
        var recheck = more.contains("recheck") ? "" : "recheck: PT0S\n";
        var every = more.contains("schedule") ? "" : "every: PT0.05S\n";
        return ConfigFile.parse("""
                name: site
                list: {url: '%s', links: a}
                pace: PT0S
                """.formatted(site.url("/list")) + every + recheck + more, "site.yaml", Source.class);
    }

    private IngesterConfig config(String servers) {
        return new IngesterConfig(
                servers, "ingester-test", null, folder, List.of(), "Lexdelta", null, List.of(), FetchLimits.DEFAULT);
    }

    private IngesterService service(String servers) throws ConfigException {
        return service(source(""), servers);
    }

    private IngesterService service(Source source, String servers) {
        return new IngesterService(config(servers), List.of(source), Texts::normalize);
    }

    private static <V> List<V> values(Topic<String, V> topic) {
        return TopicReader.all(BROKER.bootstrapServers(), topic).stream()
                .map(ConsumerRecord::value)
                .toList();
    }
}
