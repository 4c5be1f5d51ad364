package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.NoticeSamples;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is asked of the past: exports by date, and what a filter would have brought. */
class PastTest {
    private static final Instant NOW = FakeWorld.NOW; // Tuesday of 2026-W10

    private final Fixture fixture = new Fixture();

    private void arrives(Notice notice, Instant at) {
        fixture.world.times.put(notice.id(), at);
        fixture.world.arrives(notice);
    }

    private static Notice notice(NoticeKind kind, String version, boolean history) {
        var follows = kind == NoticeKind.WITHDRAWN;
        var reason = follows ? Reason.RETRACTED : Reason.NEW;
        return NoticeSamples.notice(kind, "r", version, NoticeSamples.dates("2026-02-20"), history, reason);
    }

    private JsonNode dryRun(String body) {
        var response =
                fixture.ask("POST", "/v1/filters/dry-run", fixture.subscriber, "Content-Type: application/json", body);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    private static List<String> weeks(JsonNode json) {
        return json.at("/weeks")
                .valueStream()
                .map(week -> "%s %d %d"
                        .formatted(
                                week.at("/week").asString(),
                                week.at("/matched").asInt(),
                                week.at("/told").asInt()))
                .toList();
    }

    @Test
    void countsWhatAFilterWouldHaveBroughtWeekByWeek() {
        arrives(notice(NoticeKind.PROMULGATED, "history", true), NOW.minus(Duration.ofDays(20)));
        arrives(notice(NoticeKind.PROMULGATED, "a", false), NOW.minus(Duration.ofDays(8)));
        arrives(notice(NoticeKind.ADOPTED, "b", false), NOW.minus(Duration.ofDays(8)));
        arrives(notice(NoticeKind.WITHDRAWN, "a", false), NOW.minus(Duration.ofHours(2)));
        arrives(notice(NoticeKind.WITHDRAWN, "b", false), NOW.minus(Duration.ofHours(1)));

        var json = dryRun("{\"filter\":{\"kinds\":[\"PROMULGATED\"]},\"from\":\"2026-02-02T00:00:00Z\"}");

        assertThat(weeks(json))
                .containsExactly("2026-W06 0 0", "2026-W07 1 0", "2026-W08 0 0", "2026-W09 1 1", "2026-W10 0 1");
        assertThat(json.at("/weeks/0/from").asString()).isEqualTo("2026-02-02");
        assertThat(json.at("/matched").asInt()).isEqualTo(2);
        assertThat(json.at("/told").asInt()).isEqualTo(2);
        assertThat(json.at("/looked").asInt()).isEqualTo(5);
        assertThat(json.at("/complete").asBoolean()).isTrue();
        assertThat(json.at("/samples")
                        .valueStream()
                        .map(one -> one.at("/notice/version/id").asString()))
                .containsExactly("a", "history");
        assertThat(json.toString()).doesNotContain("changedText");
    }

    @Test
    void looksAtHalfAYearAndAtTenOfMany() {
        for (int i = 0; i < 30; i++) {
            arrives(notice(NoticeKind.PROMULGATED, "v" + i, false), NOW.minus(Duration.ofDays(30 - i)));
        }

        var json = dryRun("{}");

        assertThat(weeks(json)).hasSize(27);
        assertThat(json.at("/matched").asInt()).isEqualTo(30);
        assertThat(json.at("/samples").size()).isEqualTo(10);
        assertThat(json.at("/samples/0/notice/version/id").asString()).isEqualTo("v29");
        assertThat(fixture.world.requests).isEmpty();
    }

    @Test
    void saysFromWhenOnItLookedWhereThereWasTooMuch() {
        for (int i = 0; i < DryRun.MOST_NOTICES + 500; i++) {
            // three in each minute
            arrives(
                    notice(NoticeKind.PROMULGATED, "v" + i, false),
                    NOW.minus(Duration.ofDays(3)).plus(Duration.ofMinutes(i / 3)));
        }

        var first = dryRun("{\"from\":\"2026-02-01T00:00:00Z\"}");
        var from = first.at("/from").asString();
        var rest = dryRun("{\"from\":\"2026-02-01T00:00:00Z\",\"to\":\"" + from + "\"}");

        assertThat(first.at("/complete").asBoolean()).isFalse();
        assertThat(first.at("/looked").asInt()).isBetween(DryRun.MOST_NOTICES, DryRun.MOST_NOTICES + 2);
        assertThat(rest.at("/complete").asBoolean()).isTrue();
        assertThat(first.at("/matched").asInt() + rest.at("/matched").asInt()).isEqualTo(DryRun.MOST_NOTICES + 500);
    }

    @Test
    void endsAlsoWhereAllCameAtOnce() {
        for (int i = 0; i < 3 * DryRun.MOST_NOTICES; i++) {
            arrives(notice(NoticeKind.PROMULGATED, "v" + i, false), NOW.minusSeconds(1));
        }

        var json = dryRun("{}");

        assertThat(json.at("/looked").asInt()).isEqualTo(2 * DryRun.MOST_NOTICES);
        assertThat(json.at("/complete").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"from\":\"2026-04-01T00:00:00Z\"}; must be before",
                "{\"from\":\"2010-01-01T00:00:00Z\"}; at most five years",
                "{\"to\":\"+999999999-12-31T23:59:59Z\"}; must be a time",
                "{\"from\":\"yesterday\"}; must be a time",
                "{\"filter\":{\"kind\":[]}}; is not known",
                "{\"channel\":{}}; is not known",
            })
    void refusesAnotherRunByName(String body, String words) {
        var response =
                fixture.ask("POST", "/v1/filters/dry-run", fixture.subscriber, "Content-Type: application/json", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains(words);
    }

    private static List<JsonNode> lines(ApiResponse response) throws IOException {
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(response.stream()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
    }

    private ApiResponse export(String query) {
        return fixture.ask("GET", "/v1/notices/export" + query, "-", "", "");
    }

    @Test
    void exportsDayByDayInChinaAndSaysThatItIsWhole() throws IOException {
        arrives(notice(NoticeKind.PROMULGATED, "before", false), Instant.parse("2026-02-28T15:59:59Z"));
        arrives(notice(NoticeKind.PROMULGATED, "first", false), Instant.parse("2026-02-28T16:00:00Z"));
        arrives(notice(NoticeKind.ADOPTED, "other", false), Instant.parse("2026-03-01T00:00:00Z"));
        arrives(notice(NoticeKind.PROMULGATED, "after", false), Instant.parse("2026-03-01T16:00:00Z"));

        var lines = lines(export("?from=2026-03-01&to=2026-03-02&kind=PROMULGATED"));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).at("/version/id").asString()).isEqualTo("first");
        assertThat(lines.get(0).has("changedText")).isFalse();
        assertThat(lines.get(1).toString()).isEqualTo("{\"type\":\"End\",\"notices\":1,\"next\":\"4\"}");
        assertThat(lines(export(""))).hasSize(5);
    }

    @Test
    void anExportThatBreaksOffMakesRoomForAnother() throws IOException {
        arrives(notice(NoticeKind.PROMULGATED, "a", false), NOW);
        var open = new ArrayList<ApiResponse>();
        for (var response = export(""); response.status() == 200; response = export("")) {
            open.add(response);
        }
        assertThat(open).hasSize(4);

        for (var response : open) {
            var broken = new OutputStream() {
                @Override
                public void write(int octet) throws IOException {
                    throw new IOException("gone");
                }
            };
            assertThatThrownBy(() -> Objects.requireNonNull(response.stream()).writeTo(broken))
                    .isInstanceOf(IOException.class);
        }

        assertThat(lines(export(""))).hasSize(2);
        assertThat(fixture.ask("HEAD", "/v1/notices/export", "-", "", "").status())
                .isEqualTo(200);
    }

    @Test
    void aCursorBehindWhichNoticesAreLostIsGone() {
        fixture.world.cutBefore = 3;

        var response = fixture.ask("GET", "/v1/notices?after=2", "-", "", "");

        assertThat(response.status()).isEqualTo(410);
        assertThat(response.text()).contains("urn:lexdelta:problem:gone", "kept no more");
        assertThat(fixture.get("/v1/notices?after=3").status()).isEqualTo(200);
    }
}
