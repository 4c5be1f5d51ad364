package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.topic.Json;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SourcesTest {
    private static final Instant READ = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant CHECKED = Instant.parse("2026-03-03T01:00:00Z");

    private final Fixture fixture = new Fixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -      | true  | 0 | -       | -           | PT1H  | WATCHED  | -
            -      | false | 0 | -       | -           | -     | WATCHED  | -
            -      | true  | 0 | -       | names 0     | PT1H  | DRIFTED  | names 0
            -      | true  | 2 | blocked | names 0     | PT1H  | FAILING  | it was last read without a failure at 2026-03-02T00:00:00Z: blocked
            -      | false | 1 | blocked | -           | PT1H  | FAILING  | it was never read without a failure: blocked
            -      | true  | 0 | -       | -           | PT0S  | WATCHED  | -
            -      | true  | 2 | blocked | -           | PT-1S | OVERDUE  | no pass over it has ended since 2026-03-03T01:00:00Z, and one was due at 2026-03-03T00:59:59Z
            robots | false | 0 | -       | -           | -     | OFF      | it is switched off: robots
            """)
    void tellsHowFarASourceCanBeReliedOn(
            @Nullable String off,
            boolean read,
            int failures,
            @Nullable String failure,
            @Nullable String drift,
            @Nullable Duration due,
            String state,
            @Nullable String gap) {
        var next = due == null ? null : CHECKED.plus(due);
        fixture.world.sources.add(health(off, read ? READ : null, failures, failure, drift, next));

        var told = told().at("/sources/0");

        assertThat(told.get("state").asString()).isEqualTo(state);
        assertThat(told.get("gap").isNull() ? null : told.get("gap").asString()).isEqualTo(gap);
    }

    @Test
    void tellsAnybodyWhatIsWatchedAsItStandsOnTheTopic() {
        var health = health(null, READ, 0, null, null, CHECKED);
        fixture.world.sources.add(health);

        var told = told();

        assertThat(told.get("at").asString()).isEqualTo(FakeWorld.NOW.toString());
        assertThat(told.at("/sources/0/source").asString()).isEqualTo("jinan");
        assertThat(told.at("/sources/0/health").toString()).isEqualTo(Json.MAPPER.writeValueAsString(health));
    }

    @Test
    void whereNothingIsWatchedItSaysSo() {
        assertThat(told().get("sources").isEmpty()).isTrue();
    }

    private JsonNode told() {
        return Json.MAPPER.readTree(
                fixture.ask("GET", "/v1/sources", "-", "", "").body());
    }

    private static SourceHealth health(
            @Nullable String off,
            @Nullable Instant lastSuccess,
            int failures,
            @Nullable String failure,
            @Nullable String drift,
            @Nullable Instant next) {
        return new SourceHealth(
                "jinan",
                "济南市人民代表大会常务委员会",
                new Jurisdiction("370100", "济南市"),
                "http://example.org/list.html",
                off,
                READ,
                CHECKED,
                lastSuccess,
                null,
                failures,
                failure,
                20,
                drift,
                next);
    }
}
