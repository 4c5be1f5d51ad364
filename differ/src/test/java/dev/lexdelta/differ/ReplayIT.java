package dev.lexdelta.differ;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.broker.TopicReader;
import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.notice.CompareStep;
import dev.lexdelta.differ.replay.Difference;
import dev.lexdelta.differ.replay.Report;
import dev.lexdelta.differ.topology.Outputs;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReplayIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Jurisdiction JINAN = new Jurisdiction("370100", "济南市");
    private static final Jurisdiction WUXI = new Jurisdiction("320200", "无锡市");
    private static final LegalText SECOND = reading("济南市数字经济促进条例", 2)
            .in(JINAN)
            .on("2024-06-01")
            .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在二十日内答复。")
            .text();

    @TempDir
    Path state;

    private DifferConfig live;
    private ReplayConfig config;
    private KafkaProducer<String, VersionEvent> producer;

    @BeforeEach
    void connect() {
        var name = UUID.randomUUID().toString();
        live = new DifferConfig(BROKER.bootstrapServers(), state, "differ-" + name, null);
        config = new ReplayConfig(BROKER.bootstrapServers(), state, name, live.applicationId());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()),
                Topics.VERSIONS.key().serializer(),
                Topics.VERSIONS.value().serializer());
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @Test
    void anEngineThatSaysTheSamePublishesNothingAndTellsNobody() throws Exception {
        workLive();
        publish(amendedOf(JINAN)); // nobody has read it when the replay takes over

        var result = new KafkaReplays(renamed()).adopt(config, UNTIL_THE_END).orElseThrow();

        assertThat(result.report()).isEqualTo(new Report(2, 0, 0, 0, 0));
        assertThat(all(Topics.CHANGES)).hasSize(2);
        assertThat(all(Topics.NOTICES)).hasSize(4);
        assertThat(all(Topics.REGULATIONS)).hasSize(4);

        try (var successor = started(config.applicationId())) {
            var change = read(Topics.CHANGES, 3).get(2);
            assertThat(change.key()).isEqualTo(keyOf(JINAN));
            assertThat(change.value().revision()).isEqualTo(1);
            assertThat(((ChangeSet) change.value()).reason()).isEqualTo(Reason.NEW);
            assertThat(read(Topics.NOTICES, 5).get(4).value().kind()).isEqualTo(NoticeKind.PROMULGATED);
        }
        assertThat(causeOfDeath(live.applicationId()))
                .hasMessageContaining("was replaced by " + config.applicationId());
    }

    @Test
    void anEngineThatSaysSomethingElsePublishesTheNextRevisionAndGoesOnFromThere() throws Exception {
        workLive();
        var replays = new KafkaReplays(milder());

        var compared = replays.compare(config, UNTIL_THE_END).orElseThrow();

        assertThat(compared.report()).isEqualTo(new Report(1, 1, 0, 0, 0));
        assertThat(compared.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.CHANGED);
            assertThat(difference.live())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.from()).containsExactly("2"));
        });
        assertThat(all(Topics.CHANGES)).hasSize(2);

        assertThat(replays.adopt(config, untilItAdopts())).isEmpty(); // stopped in the middle of it
        assertThat(causeOfDeath(config.applicationId())).hasMessageContaining("is not adopted");
        replays.adopt(config, UNTIL_THE_END);

        var revised = all(Topics.CHANGES).get(2);
        assertThat(all(Topics.CHANGES)).hasSize(3);
        assertThat(revised.key()).isEqualTo(keyOf(JINAN));
        assertThat(revised.value().revision()).isEqualTo(2);
        assertThat(((ChangeSet) revised.value()).reason()).isEqualTo(Reason.ENGINE);
        assertThat(all(Topics.NOTICES))
                .hasSize(5)
                .last()
                .satisfies(notice -> assertThat(notice.value().reason()).isEqualTo(Reason.ENGINE));

        try (var successor = started(config.applicationId())) {
            publish(SECOND);
            var withdrawn = read(Topics.CHANGES, 6).stream()
                    .map(ConsumerRecord::value)
                    .filter(Superseded.class::isInstance)
                    .toList();
            assertThat(withdrawn)
                    .extracting(ChangeEvent::id, ChangeEvent::revision)
                    .containsExactly(tuple(revised.value().id(), 2));
            send(JINAN, new Retracted(SECOND.id(), "test"));
            assertThat(read(Topics.CHANGES, 9))
                    .filteredOn(
                            change -> change.value().id().equals(revised.value().id()))
                    .last()
                    .satisfies(change -> {
                        assertThat(change.value().revision()).isEqualTo(3);
                        assertThat(change.key()).isEqualTo(keyOf(JINAN));
                    });
        }
    }

    @Test
    void neverTakesThePlaceOfADifferThatWorks() throws Exception {
        try (var differ = started(live.applicationId())) {
            publish(draftOf(JINAN));
            read(Topics.NOTICES, 1);

            assertThatThrownBy(() -> new KafkaReplays().adopt(config, UNTIL_THE_END))
                    .isInstanceOf(ReplayException.class)
                    .hasMessage("application " + live.applicationId() + " is at work; stop it first");
        }
    }

    @Test
    void leavesNothingBehindWhenDropped() throws Exception {
        publish(draftOf(JINAN));
        publish(lawOf(JINAN));
        var replays = new KafkaReplays();
        assertThat(replays.run(config, UNTIL_THE_END)).isTrue();
        assertThat(all(Outputs.ofReplay(config.name()).changes())).hasSize(1);
        assertThat(state.resolve(config.applicationId())).exists();

        replays.drop(config);

        assertThat(state.resolve(config.applicationId())).doesNotExist();
        assertThat(all(Topics.CHANGES)).isEmpty();
        assertThat(replays.run(config, UNTIL_THE_END)).isTrue();
        assertThat(all(Outputs.ofReplay(config.name()).changes())).hasSize(1);
    }

    private static final Replays.Watcher UNTIL_THE_END = new Replays.Watcher() {
        @Override
        public boolean isStopping() {
            return false;
        }

        @Override
        public void at(String what, long read, long all) {}
    };

    private static Replays.Watcher untilItAdopts() {
        return new Replays.Watcher() {
            private boolean adopting;

            @Override
            public boolean isStopping() {
                return adopting;
            }

            @Override
            public void at(String what, long read, long all) {
                adopting = what.startsWith("adopting") && read < all;
            }
        };
    }

    /** Drafts and laws of two cities, read, compared and told. */
    private void workLive() {
        try (var differ = started(live.applicationId())) {
            for (var city : List.of(JINAN, WUXI)) {
                publish(draftOf(city));
                publish(lawOf(city));
            }
            read(Topics.NOTICES, 4);
        }
        endSession();
    }

    /** Else the live differ, which may be back in a moment, counts as a member for ten seconds. */
    private void endSession() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()))) {
            admin.removeMembersFromConsumerGroup(live.applicationId(), new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the live differ is still there", e);
        }
    }

    private DifferService started(String applicationId) {
        var differ = new DifferService(new DifferConfig(BROKER.bootstrapServers(), state, applicationId, null));
        differ.start();
        return differ;
    }

    private Throwable causeOfDeath(String applicationId) throws Exception {
        try (var differ = started(applicationId)) {
            return differ.failure().get(30, TimeUnit.SECONDS);
        }
    }

    private static CompareStep.Engine renamed() {
        return engine(set -> set);
    }

    /** Takes what changed in Jinan for a change of wording. */
    private static CompareStep.Engine milder() {
        return engine(set -> set.regulation().jurisdiction().equals(JINAN)
                ? with(
                        set,
                        set.engine(),
                        set.changes().stream().map(ReplayIT::editorial).toList())
                : set);
    }

    private static ArticleChange editorial(ArticleChange change) {
        return new ArticleChange(
                change.kind(),
                change.from(),
                change.to(),
                change.renumbered(),
                change.moved(),
                change.similarity(),
                change.certain(),
                change.segments().isEmpty() ? change.severity() : Severity.EDITORIAL,
                change.effects(),
                change.segments());
    }

    private static CompareStep.Engine engine(UnaryOperator<ChangeSet> otherwise) {
        var engine = new ComparisonEngine();
        return (from, to, occasion, outOfTime) ->
                otherwise.apply(with(engine.compare(from, to, occasion, outOfTime), "another/2", null));
    }

    private static ChangeSet with(ChangeSet set, String engine, List<ArticleChange> changes) {
        return new ChangeSet(
                set.id(),
                set.revision(),
                set.reason(),
                engine,
                set.history(),
                set.degraded(),
                set.regulation(),
                set.transition(),
                set.from(),
                set.to(),
                set.link(),
                set.summary(),
                set.renumbering(),
                set.renames(),
                set.staleCitations(),
                set.links(),
                changes == null ? set.changes() : changes);
    }

    private void publish(LegalText text) {
        send(text.jurisdiction(), text);
    }

    private void send(Jurisdiction city, VersionEvent event) {
        producer.send(new ProducerRecord<>(Topics.VERSIONS.name(), city.code(), event));
        producer.flush();
    }

    private static <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic, int atLeast) {
        return inOrder(TopicReader.read(BROKER.bootstrapServers(), topic, atLeast));
    }

    private static <K, V> List<ConsumerRecord<K, V>> all(Topic<K, V> topic) {
        return inOrder(TopicReader.all(BROKER.bootstrapServers(), topic));
    }

    /** As they were written, over all partitions. */
    private static <K, V> List<ConsumerRecord<K, V>> inOrder(List<ConsumerRecord<K, V>> records) {
        return records.stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .toList();
    }

    private static String keyOf(Jurisdiction city) {
        return all(Topics.REGULATIONS).stream()
                .filter(record -> record.value().jurisdiction().equals(city))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static LegalText draftOf(Jurisdiction city) {
        return draft(city.name() + "数字经济促进条例")
                .in(city)
                .on("2024-02-18")
                .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在三十日内答复。")
                .text();
    }

    private static LegalText lawOf(Jurisdiction city) {
        return law(city.name() + "数字经济促进条例")
                .in(city)
                .on("2024-11-21")
                .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在十五日内答复。")
                .text();
    }

    private static LegalText amendedOf(Jurisdiction city) {
        return law(city.name() + "数字经济促进条例")
                .in(city)
                .on("2025-11-21")
                .articles("为了促进数字经济发展，制定本条例。", "市人民政府应当在十日内答复。")
                .text();
    }
}
