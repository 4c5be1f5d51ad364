package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever comes, the answer is the one of the table: bad-input.csv has one row for each. */
class BadInputTest {
    private static final String BASE = """
            {"name":"n","channel":{"kind":"WEBHOOK","url":"https://example.org/hook"}}""";

    private final Fixture fixture = new Fixture();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "bad-input.csv",
            numLinesToSkip = 1,
            delimiter = ';',
            quoteCharacter = '`',
            maxCharsPerColumn = 20_000)
    void isRefusedByName(
            String what,
            String method,
            String path,
            String token,
            String headers,
            String body,
            int status,
            String field,
            String words) {
        var response = fixture.ask(method, filled(path), token(token), text(headers), filled(text(body)));

        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertProblem(response, filled(path), status);
        var json = Json.MAPPER.readTree(response.body());
        if (field != null) {
            assertThat(json.at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(json.at("/errors/0/message").asString()).contains(words);
        } else {
            assertThat(json.at("/detail").asString()).contains(words);
        }
        assertThat(fixture.world.requests).as("requests sent").isEmpty();
        assertThat(fixture.world.pins).as("pins sent").isEmpty();
    }

    private String token(String word) {
        return switch (word) {
            case "mine" -> fixture.subscriber;
            case "operator" -> fixture.operator;
            case "useless" -> fixture.useless;
            default -> word;
        };
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static String filled(String text) {
        return text.replace("@BASE@", BASE)
                .replace("@MINE@", Fixture.MINE)
                .replace("@THEIRS@", Fixture.THEIRS)
                .replace("@GONE@", Fixture.GONE)
                .replace("@DEEP@", "[".repeat(5_000))
                .replace("@LONG@", "x".repeat(300));
    }

    private static void assertProblem(ApiResponse response, String path, int status) {
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
        var json = Json.MAPPER.readTree(response.body());
        assertThat(Set.copyOf(json.propertyNames())).contains("type", "title", "status", "detail", "instance");
        assertThat(json.at("/status").asInt()).isEqualTo(status);
        assertThat(json.at("/instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
    }

    @Test
    void tenMegabytesAreTooLarge() {
        var body = BASE.getBytes(StandardCharsets.UTF_8);
        var large = Arrays.copyOf(body, 10_000_000);

        var response = fixture.later(
                        "POST", "/v1/subscriptions", fixture.subscriber, "Content-Type: application/json", large)
                .join();

        assertProblem(response, "/v1/subscriptions", 413);
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        var body = "{\"name\":\"???\"}".replace('?', '\u00ff').getBytes(StandardCharsets.ISO_8859_1);

        var response = fixture.later(
                        "POST", "/v1/subscriptions", fixture.subscriber, "Content-Type: application/json", body)
                .join();

        assertProblem(response, "/v1/subscriptions", 400);
    }

    @Test
    void aBugIsToldWithoutItsMessage() {
        fixture.world.broken = true;

        var response = fixture.get("/v1/changes/" + "1".repeat(32));

        assertProblem(response, "/v1/changes/" + "1".repeat(32), 500);
        assertThat(response.text()).doesNotContain("secret");
    }
}
