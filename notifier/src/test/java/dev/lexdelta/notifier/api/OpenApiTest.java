package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.topic.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** openapi.yaml says what the code does: neither more nor less. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final JsonNode FILE = read();

    private static JsonNode read() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasExactlyTheRoutesOfTheCode() {
        var told = new TreeSet<String>();
        FILE.at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> told.add(member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .map(operation -> operation.method() + " " + operation.path())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfEachOperationWhatTheCodeDoes(Operation operation) {
        var path = FILE.at("/paths").get(operation.path());
        var told = path.get(operation.method().toLowerCase(Locale.ROOT));
        var parameters = Stream.concat(children(path, "parameters"), children(told, "parameters"))
                .map(OpenApiTest::resolved)
                .toList();

        assertThat(told.get("operationId").asString()).isEqualTo(operation.id());
        assertThat(told.get("responses").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        operation.statuses().stream().map(String::valueOf).toList());
        assertThat(names(parameters.stream(), "query")).isEqualTo(operation.parameters());
        assertThat(names(parameters.stream(), "path"))
                .isEqualTo(Arrays.stream(operation.path().split("/"))
                        .filter(segment -> segment.startsWith("{"))
                        .map(segment -> segment.substring(1, segment.length() - 1))
                        .collect(Collectors.toSet()));
        assertThat(told.has("security")).isEqualTo(operation.access() == Operation.Access.TOKEN);
    }

    private static Set<String> names(Stream<JsonNode> parameters, String in) {
        return parameters
                .filter(parameter -> parameter.get("in").asString().equals(in))
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> children(JsonNode node, String name) {
        return node.has(name) ? node.get(name).valueStream() : Stream.empty();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? FILE.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Test
    void hasNoReferenceThatLeadsNowhere() {
        var lost = FILE.findValuesAsString("$ref").stream()
                .filter(reference -> FILE.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(lost).isEmpty();
    }

    static Stream<Class<? extends Enum<?>>> enums() {
        return Stream.of(
                NoticeKind.class,
                Instrument.class,
                Transition.class,
                Label.class,
                Direction.class,
                Severity.class,
                ChannelKind.class,
                SourceState.class);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void hasTheConstantsOfTheContract(Class<? extends Enum<?>> type) {
        assertThat(FILE.at("/components/schemas/" + type.getSimpleName() + "/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .filter(name -> !name.equals("UNKNOWN"))
                        .toList());
    }

    @Test
    void hasTheFieldsOfTheHealthOfASource() {
        assertThat(FILE.at("/components/schemas/SourceHealth/properties").propertyNames())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("type"),
                                Arrays.stream(SourceHealth.class.getRecordComponents())
                                        .map(component -> component.getName()))
                        .toList());
    }

    @Test
    void hasTheFieldsOfTheFilter() {
        assertThat(FILE.at("/components/schemas/Filter/properties").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(Filter.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void itsExamplesAreAcceptedAndItsSchemaIsWhatIsAnswered() {
        var fixture = new Fixture();
        var answers = FILE.at("/components/requestBodies/Subscription/content/application~1json/examples")
                .valueStream()
                .map(example -> fixture.post(example.get("value").toString()))
                .toList();

        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            var told = FILE.at("/components/schemas/Subscription/properties");
            var body = Json.MAPPER.readTree(answer.body());
            assertThat(Set.copyOf(body.propertyNames())).isEqualTo(Set.copyOf(told.propertyNames()));
        });
    }

    @Test
    void itsFormHasEveryFieldThatIsShown() {
        Function<String, Set<String>> fields =
                name -> new TreeMap<>(FILE.at("/components/schemas/" + name + "/properties")
                                .propertyStream()
                                .collect(Collectors.toMap(member -> member.getKey(), member -> 1)))
                        .keySet();

        assertThat(fields.apply("SubscriptionForm")).isEqualTo(fields.apply("Subscription"));
    }
}
