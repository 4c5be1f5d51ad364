package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.notice.CompareStep;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferTopologyTest {
    private static final String TITLE = "济南市数字经济促进条例";
    private static final LegalText DRAFT = draft(TITLE)
            .on("2024-02-18")
            .commentsUntil("2024-03-20")
            .articles("甲", "乙")
            .text();
    private static final LegalText LAW =
            law(TITLE).on("2024-11-21").articles("甲", "丙").text();
    private static final Instant TIME = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, VersionEvent> versions;
    private TestInputTopic<String, Pin> pins;
    private TestOutputTopic<String, Regulation> regulations;
    private TestOutputTopic<String, ChangeEvent> changes;
    private TestOutputTopic<String, Notice> notices;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        var settings = StreamsSettings.of("none:9092", "test", state);
        // the driver forgets what stands in a transaction that no processed record commits, such as these dead letters
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var compare = new CompareStep((from, to, occasion, outOfTime) -> PlainEngine.compare(from, to, occasion));
        driver = new TopologyTestDriver(
                new DifferTopology(settings, compare, Duration.ofSeconds(10), Outputs.LIVE).get(), settings);
        versions = driver.createInputTopic(
                Topics.VERSIONS.name(),
                Topics.VERSIONS.key().serializer(),
                Topics.VERSIONS.value().serializer());
        pins = driver.createInputTopic(
                Topics.PINS.name(),
                Topics.PINS.key().serializer(),
                Topics.PINS.value().serializer());
        regulations = output(Topics.REGULATIONS);
        changes = output(Topics.CHANGES);
        notices = output(Topics.NOTICES);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void announcesAFirstDraftWithItsDeadlineAndWithoutComparison() {
        publish(DRAFT);

        var notice = notices.readValue();
        assertThat(notice.kind()).isEqualTo(NoticeKind.CONSULTATION_OPENED);
        assertThat(notice.version().consultation().closes()).hasToString("2024-03-20");
        assertThat(notice.comparisons()).isEmpty();
        assertThat(notice.changedText()).isEqualTo("甲\n乙");
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void publishesTheComparisonThenTheNoticeOfIt() {
        publish(DRAFT);
        publish(LAW);

        var set = (ChangeSet) changes.readValue();
        notices.readValue();
        var notice = notices.readValue();
        assertThat(set.transition()).isEqualTo(Transition.DRAFT_TO_ENACTED);
        assertThat(notice.kind()).isEqualTo(NoticeKind.PROMULGATED);
        assertThat(notice.comparisons()).singleElement().satisfies(comparison -> {
            assertThat(comparison.changeId()).isEqualTo(set.id());
            assertThat(comparison.revision()).isEqualTo(set.revision());
        });
        assertThat(notice.changedText()).isEqualTo("乙");
    }

    @Test
    void announcesALawInTheExactWordsOfItsDraft() {
        publish(DRAFT);
        publish(law(TITLE).on("2024-11-21").articles("甲", "乙").text());

        assertThat(((ChangeSet) changes.readValue()).changes()).isEmpty();
        assertThat(notices.readValuesToList())
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.CONSULTATION_OPENED, NoticeKind.PROMULGATED);
    }

    @Test
    void keysEverythingByRegulation() {
        publish(DRAFT);
        publish(LAW);

        var regulation = regulations.readRecordsToList();
        assertThat(regulation).hasSize(2);
        var id = regulation.get(0).getKey();
        assertThat(regulation.get(1).getKey()).isEqualTo(id);
        assertThat(changes.readRecord().getKey()).isEqualTo(id);
        assertThat(notices.readRecord().getKey()).isEqualTo(id);
        assertThat(regulation.get(1).getValue().timeline()).hasSize(2);
    }

    @Test
    void withdrawsWhatALateDraftMadeWrongAndTellsOfTheRevision() {
        publish(DRAFT);
        publish(LAW);
        publish(draft(TITLE).on("2024-06-01").articles("甲", "丁").text());

        var events = changes.readValuesToList();
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ChangeSet", "ChangeSet", "ChangeSet", "Superseded");
        var withdrawn = (Superseded) events.get(3);
        assertThat(withdrawn.id()).isEqualTo(events.get(0).id());
        assertThat(withdrawn.replacedBy()).containsExactly(events.get(2).id());
        assertThat(notices.readValuesToList())
                .extracting(Notice::kind)
                .containsExactly(
                        NoticeKind.CONSULTATION_OPENED,
                        NoticeKind.PROMULGATED,
                        NoticeKind.CONSULTATION_OPENED,
                        NoticeKind.COMPARISON_REVISED);
    }

    @Test
    void comparesALawWithItsDraftOfAnotherName() {
        var words = "发展低空经济应当坚持安全第一统筹规划分类管理有序开放的原则保护公众的合法权益";
        var meaning = "本条例所称低空经济是指以各类有人驾驶和无人驾驶航空器的飞行活动为牵引的综合经济形态";
        var added = "市人民政府应当设立低空经济发展专项资金支持起降设施和通信导航设施的建设与运行维护";
        publish(draft("促进低空经济条例").on("2024-01-01").articles(words, meaning).text());
        publish(law("低空经济促进条例").on("2024-11-21").articles(words, meaning, added).text());

        assertThat(changes.readValuesToList())
                .singleElement()
                .satisfies(change -> assertThat(((ChangeSet) change).link().evidence())
                        .anyMatch(evidence -> evidence.contains("the same words in both titles")));
        var events = regulations.readRecordsToList();
        assertThat(events)
                .extracting(TestRecord::key)
                .hasSize(2)
                .containsOnly(events.get(0).key());
        assertThat(events.get(1).value().timeline()).hasSize(2);
    }

    @Test
    void takesAPinBeforeItsVersions() {
        pin(false);
        publish(DRAFT);
        publish(LAW);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(regulations.readKeyValuesToList().stream()
                        .map(regulation -> regulation.key)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void withdrawsWhatAPinForbidsAndComparesAgainWhatTheNextOneJoins() {
        publish(DRAFT);
        publish(LAW);
        changes.readValue();
        notices.readValuesToList();

        pin(false);
        pin(true);

        assertThat(changes.readValuesToList())
                .satisfiesExactly(
                        gone -> assertThat(((Superseded) gone).reason()).isEqualTo(Reason.PIN), again -> {
                            assertThat(((ChangeSet) again).revision()).isEqualTo(2);
                            assertThat(((ChangeSet) again).reason()).isEqualTo(Reason.PIN);
                            assertThat(((ChangeSet) again).link().pinned()).isTrue();
                        });
        assertThat(notices.readValuesToList())
                .extracting(Notice::kind, Notice::reason)
                .containsExactly(
                        tuple(NoticeKind.WITHDRAWN, Reason.PIN), tuple(NoticeKind.COMPARISON_REVISED, Reason.PIN));
        assertThat(regulations.readKeyValuesToList()).anyMatch(regulation -> regulation.value.mergedInto() != null);
    }

    @Test
    void withdrawsAPlacedTextHereAndComparesItThere() {
        var qingdao = new Jurisdiction("370200", "青岛市");
        publish(DRAFT);
        publish(LAW);
        publish(
                "370200",
                draft(TITLE).in(qingdao).on("2024-02-18").articles("丙").text());
        changes.readValuesToList();
        notices.readValuesToList();

        publish(new Retracted(LAW.id(), "belongs to 370200"));
        publish(
                "370200",
                law(TITLE).in(qingdao).on("2024-11-21").articles("甲", "丙").text());

        assertThat(changes.readValuesToList())
                .satisfiesExactly(
                        gone -> assertThat(((Superseded) gone).reason()).isEqualTo(Reason.RETRACTED),
                        there -> assertThat(((ChangeSet) there).regulation().jurisdiction())
                                .isEqualTo(qingdao));
        assertThat(notices.readValuesToList())
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.WITHDRAWN, NoticeKind.PROMULGATED);
    }

    @Test
    void takesNoNoticeOfARetractionOfWhatIsNotKnown() {
        publish(new Retracted(LAW.id(), "wrong"));

        assertThat(regulations.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void putsAPinWithHolesAsideAndGoesOn() {
        var bytes = driver.createInputTopic(Topics.PINS.name(), new StringSerializer(), new ByteArraySerializer());

        bytes.pipeInput("370100", "{\"type\":\"Pin\"}".getBytes(StandardCharsets.UTF_8));
        bytes.pipeInput(
                "370100",
                "{\"type\":\"Pin\",\"a\":\"%s\",\"b\":\"%s\"}"
                        .formatted(DRAFT.id(), LAW.id())
                        .getBytes(StandardCharsets.UTF_8));
        publish(DRAFT);
        publish(LAW);

        assertThat(deadLetters.readValuesToList()).hasSize(2);
        assertThat(changes.readValuesToList()).hasSize(1);
    }

    private void publish(String key, VersionEvent event) {
        versions.pipeInput(key, event, TIME);
    }

    private void pin(boolean together) {
        pins.pipeInput("370100", new Pin(DRAFT.id(), LAW.id(), together, "ann", TIME, null), TIME);
    }

    @Test
    void writesItsOwnHeadersAndPassesNoneOn() {
        versions.pipeInput(new TestRecord<>(
                DRAFT.jurisdiction().code(), (VersionEvent) DRAFT, CloudEvents.of(DRAFT, "370100", TIME), TIME));

        var headers = notices.readRecord().headers();
        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(text(headers.lastHeader("ce_type").value())).isEqualTo("dev.lexdelta.consultation-opened.v1");
        assertThat(text(headers.lastHeader("ce_time").value())).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(text(headers.lastHeader("traceparent").value())).startsWith("00-" + DRAFT.id());
        assertThat(regulations.readRecord().headers()).isEmpty();
    }

    @Test
    void putsBrokenBytesAsideAndGoesOn() {
        var bytes = driver.createInputTopic(Topics.VERSIONS.name(), new StringSerializer(), new ByteArraySerializer());

        bytes.pipeInput("370100", "no json".getBytes(StandardCharsets.UTF_8));
        bytes.pipeInput("370100", "{\"type\":\"Poem\"}".getBytes(StandardCharsets.UTF_8));
        publish(DRAFT);

        assertThat(deadLetters.readValuesToList())
                .extracting(DifferTopologyTest::text)
                .containsExactly("no json", "{\"type\":\"Poem\"}");
        assertThat(notices.readValuesToList()).hasSize(1);
    }

    @Test
    void putsWhatTheEngineFailsOnAsideAndGoesOn() {
        publish(draft("炸药管理条例").articles("甲").text());
        publish(law("炸药管理条例").articles("甲").text());
        publish(DRAFT);

        assertThat(deadLetters.readValuesToList()).hasSize(1);
        assertThat(notices.readValuesToList())
                .extracting(notice -> notice.regulation().title())
                .containsExactly("炸药管理条例", TITLE);
    }

    private void publish(VersionEvent event) {
        versions.pipeInput("370100", event, TIME);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }
}
