package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.notice.CompareStep;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of inputs that no sound writer sends; the next text is announced whatever came before it. */
class PoisonTest {
    private static final String CODE = "370100";
    private static final LegalText SOUND =
            draft("济南市湿地保护条例").on("2024-02-18").articles("甲", "乙").text();

    private enum Outcome {
        ANNOUNCED,
        DEAD_LETTER,
        IGNORED
    }

    @TempDir
    Path state;

    static Stream<Arguments> inputs() {
        var absurd = LocalDate.of(9999, 12, 31);
        var first = LocalDate.of(1, 1, 1);
        var many =
                IntStream.rangeClosed(1, 100_000).mapToObj(i -> "第" + i + "项内容").toArray(String[]::new);
        var unknown = draft("某地养犬管理规定").in(Jurisdiction.UNKNOWN).articles("甲").text();
        return Stream.of(
                arguments("a law of the year 1", CODE, dated(first, first, first), Outcome.ANNOUNCED),
                arguments("a law of the year 9999", CODE, dated(absurd, absurd, absurd), Outcome.ANNOUNCED),
                arguments("in force before it was adopted", CODE, dated(absurd, absurd, first), Outcome.ANNOUNCED),
                arguments("the last day that Java knows", CODE, dated(null, LocalDate.MAX, null), Outcome.ANNOUNCED),
                arguments("no dates at all", CODE, dated(null, null, null), Outcome.ANNOUNCED),
                arguments("no title", CODE, with("title", "", "titleKey", ""), Outcome.DEAD_LETTER),
                arguments("a title of spaces", CODE, with("title", "　", "titleKey", " "), Outcome.DEAD_LETTER),
                arguments("a title that is null", CODE, with("title", null, "titleKey", null), Outcome.DEAD_LETTER),
                arguments(
                        "a title of 10,000 characters",
                        CODE,
                        bytes(law("修改".repeat(5_000)).articles("甲").text()),
                        Outcome.ANNOUNCED),
                arguments(
                        "a title that is all form",
                        CODE,
                        bytes(law("管理办法").articles("甲").text()),
                        Outcome.ANNOUNCED),
                arguments(
                        "100,000 articles",
                        CODE,
                        bytes(draft("济南市大全条例").articles(many).text()),
                        Outcome.ANNOUNCED),
                arguments("no articles", CODE, bytes(draft("济南市空白条例").articles().text()), Outcome.ANNOUNCED),
                arguments("an unknown jurisdiction", Jurisdiction.UNKNOWN.code(), bytes(unknown), Outcome.ANNOUNCED),
                arguments("another jurisdiction than its key says", "320200", bytes(SOUND), Outcome.DEAD_LETTER),
                arguments("no key", null, bytes(SOUND), Outcome.DEAD_LETTER),
                arguments("no jurisdiction", CODE, with("jurisdiction", null), Outcome.DEAD_LETTER),
                arguments("no stage", CODE, with("stage", null), Outcome.DEAD_LETTER),
                arguments(
                        "a retraction of nothing",
                        CODE,
                        bytes("{\"type\":\"Retracted\",\"id\":\"x\"}"),
                        Outcome.IGNORED),
                arguments("no value", CODE, null, Outcome.IGNORED),
                arguments("no JSON", CODE, bytes("no json"), Outcome.DEAD_LETTER),
                arguments("an unknown type", CODE, bytes("{\"type\":\"Poem\"}"), Outcome.DEAD_LETTER),
                arguments("half a record", CODE, bytes("{\"type\":\"LegalText\",\"id\":"), Outcome.DEAD_LETTER),
                arguments("random bytes", CODE, new byte[] {(byte) 0xff, 0, (byte) 0xfe, 1}, Outcome.DEAD_LETTER));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("inputs")
    void endsAsStatedAndTheTopologyGoesOn(String what, @Nullable String key, byte @Nullable [] value, Outcome outcome) {
        try (var driver = driver()) {
            var versions = driver.createInputTopic(
                    Topics.VERSIONS.name(), Topics.VERSIONS.key().serializer(), new ByteArraySerializer());
            var notices = driver.createOutputTopic(
                    Topics.NOTICES.name(),
                    Topics.NOTICES.key().deserializer(),
                    Topics.NOTICES.value().deserializer());
            var letters = driver.createOutputTopic(
                    Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());

            versions.pipeInput(key, value);

            assertThat(notices.readValuesToList()).hasSize(outcome == Outcome.ANNOUNCED ? 1 : 0);
            assertThat(letters.readValuesToList()).hasSize(outcome == Outcome.DEAD_LETTER ? 1 : 0);
            versions.pipeInput(CODE, bytes(SOUND));
            assertThat(notices.readValuesToList())
                    .extracting(Notice::version)
                    .singleElement()
                    .satisfies(version -> assertThat(version.id()).isEqualTo(SOUND.id()));
        }
    }

    /** Stages and days of two texts of one name: whatever they tell, a third of the name is announced. */
    @ParameterizedTest
    @CsvSource({
        "ADOPTED, +999999999-12-31, PROMULGATED, 2020-05-01",
        "ADOPTED, 2020-05-01, PROMULGATED, +999999999-12-31",
        "ADOPTED, -999999999-01-01, PROMULGATED, +999999999-12-31",
        "PROMULGATED, +999999999-12-31, CONSULTATION, +999999999-12-31",
        "PROMULGATED, -999999999-01-01, CONSULTATION, -999999999-01-01",
        "PROMULGATED, 2020-05-01, CONSULTATION, +999999999-12-31",
    })
    void absurdDaysOfOneNameDoNotStopTheOthers(StageKind one, String day, StageKind other, String otherDay) {
        try (var driver = driver()) {
            var versions = driver.createInputTopic(
                    Topics.VERSIONS.name(), Topics.VERSIONS.key().serializer(), new ByteArraySerializer());
            var letters = driver.createOutputTopic(
                    Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            var regulations = driver.createOutputTopic(
                    Topics.REGULATIONS.name(),
                    Topics.REGULATIONS.key().deserializer(),
                    Topics.REGULATIONS.value().deserializer());

            versions.pipeInput(CODE, bytes(ofOneName(one, day, "甲")));
            versions.pipeInput(CODE, bytes(ofOneName(other, otherDay, "乙")));
            versions.pipeInput(CODE, bytes(ofOneName(StageKind.PROMULGATED, "2021-05-01", "丙")));

            assertThat(letters.readValuesToList()).isEmpty();
            assertThat(regulations.readValuesToList())
                    .last()
                    .satisfies(regulation -> assertThat(regulation.timeline()).hasSize(3));
        }
    }

    private static LegalText ofOneName(StageKind stage, String day, String words) {
        return unlabelled("济南市年代条例", stage)
                .on(day)
                .shownOn(day)
                .effective(day)
                .articles(words)
                .text();
    }

    private TopologyTestDriver driver() {
        var settings = StreamsSettings.of("none:9092", "poison", state);
        // the driver forgets what stands in a transaction that no processed record commits, such as some dead letters
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var compare = new CompareStep((from, to, occasion, outOfTime) -> PlainEngine.compare(from, to, occasion));
        return new TopologyTestDriver(
                new DifferTopology(settings, compare, Duration.ofSeconds(10), Outputs.LIVE).get(), settings);
    }

    private static byte[] dated(
            @Nullable LocalDate adopted, @Nullable LocalDate promulgated, @Nullable LocalDate effective) {
        var json = json(law("济南市年代条例").articles("甲").text());
        json.set("dates", Json.MAPPER.valueToTree(new Dates(null, adopted, null, promulgated, effective, null)));
        return bytes(json.toString());
    }

    private static byte[] with(@Nullable String... fieldsAndValues) {
        var json = json(SOUND);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            json.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return bytes(json.toString());
    }

    private static ObjectNode json(LegalText text) {
        return (ObjectNode) Json.MAPPER.readTree(bytes(text));
    }

    private static byte[] bytes(LegalText text) {
        return Topics.VERSIONS.value().serializer().serialize(Topics.VERSIONS.name(), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
