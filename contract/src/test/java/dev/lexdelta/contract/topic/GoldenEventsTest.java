package dev.lexdelta.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.text.VersionEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The checked-in events are what is written today and must be read for ever. Refresh with -Dgolden.update=true. */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Of topics with events of several types. */
    private static final List<Class<?>> TYPES = List.of(VersionEvent.class, ChangeEvent.class, FetchEvent.class);

    static List<Object> events() {
        return Samples.ALL;
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheGoldenEvent(Object event) throws IOException {
        assertThat(read(Files.readAllBytes(golden(event)), event)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesTheGoldenEvent(Object event) throws IOException {
        var json = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden(event), json);
        }

        assertThat(json).isEqualTo(Files.readString(golden(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesItsType(Object event) {
        assertThat(tree(event).get("type").asString())
                .isEqualTo(event.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("events")
    void ignoresAFieldOfTomorrow(Object event) {
        var tomorrow = tree(event).put("tomorrow", "unheard of");

        assertThat(read(tomorrow.toString().getBytes(StandardCharsets.UTF_8), event))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAnEventOfYesterdayThatHadOnlyItsType(Object event) {
        var yesterday = "{\"type\":\"" + event.getClass().getSimpleName() + "\"}";

        assertThat(read(yesterday.getBytes(StandardCharsets.UTF_8), event)).hasSameClassAs(event);
    }

    @Test
    void readsAFilterOfBeforeFiltersStoodInEachOther() throws IOException {
        var bytes = Files.readAllBytes(GOLDEN.resolve("before/Subscription.json"));

        var subscription = Json.MAPPER.readValue(bytes, Subscription.class);

        assertThat(Objects.requireNonNull(subscription.wish()).filter()).isEqualTo(Samples.flat(Severity.ORDINARY));
    }

    private static ObjectNode tree(Object event) {
        return (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(event));
    }

    /** Reads as the topic of the event does. */
    private static Object read(byte[] bytes, Object event) {
        var type = TYPES.stream().filter(of -> of.isInstance(event)).findFirst().orElse(event.getClass());
        try (var deserializer = new JsonSerde<>(type).deserializer()) {
            return deserializer.deserialize("any", bytes);
        }
    }

    private static Path golden(Object event) {
        return GOLDEN.resolve(event.getClass().getSimpleName() + ".json");
    }
}
