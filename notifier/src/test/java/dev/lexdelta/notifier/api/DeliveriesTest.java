package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.NoticeSamples;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was tried, and telling it again: "good" arrived at once, "late" at the second attempt, "lost" never. */
class DeliveriesTest {
    private static final String PATH = "/v1/subscriptions/" + Fixture.MINE;
    private static final String JSON = "Content-Type: application/json";

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void deliver() {
        tried(Fixture.MINE, "good", 1, 0, AttemptOutcome.DELIVERED);
        tried(Fixture.MINE, "late", 1, 1, AttemptOutcome.FAILED);
        tried(Fixture.MINE, "lost", 1, 2, AttemptOutcome.FAILED);
        tried(Fixture.MINE, "late", 2, 3, AttemptOutcome.DELIVERED);
        tried(Fixture.MINE, "lost", 2, 4, AttemptOutcome.GAVE_UP);
        tried(Fixture.THEIRS, "theirs", 1, 2, AttemptOutcome.GAVE_UP);
    }

    private void tried(String subscription, String version, int number, int hours, AttemptOutcome outcome) {
        var notice = notice(version);
        if (number == 1) {
            fixture.world.notices.add(notice);
        }
        var at = FakeWorld.NOW.plus(Duration.ofHours(hours));
        fixture.world.attempts.add(
                new Attempt(subscription, "r", notice.id(), number, at, 9, outcome, 200, null, null, false));
    }

    private static Notice notice(String version) {
        return NoticeSamples.notice("r", version);
    }

    private ApiResponse replay(String body) {
        return fixture.ask("POST", PATH + "/replay", fixture.subscriber, JSON, body);
    }

    private List<String> asked() {
        return fixture.world.requests.stream()
                .map(Request::notice)
                .map(notice -> notice.version().id())
                .toList();
    }

    @Test
    void attemptsAreReadPageByPageTheLatestFirst() {
        var first = Json.MAPPER.readTree(fixture.get(PATH + "/attempts?limit=3").body());
        var next = first.at("/next").asString();
        var second = Json.MAPPER.readTree(
                fixture.get(PATH + "/attempts?limit=3&after=" + next).body());

        assertThat(first.at("/attempts").findValuesAsString("outcome"))
                .containsExactly("GAVE_UP", "DELIVERED", "FAILED");
        assertThat(second.at("/attempts").findValuesAsString("number")).containsExactly("1", "1");
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void attemptsOfAnotherAreNotThere() {
        assertThat(fixture.get("/v1/subscriptions/" + Fixture.THEIRS + "/attempts")
                        .status())
                .isEqualTo(404);
        assertThat(fixture.ask(
                                "POST",
                                "/v1/subscriptions/" + Fixture.THEIRS + "/replay",
                                fixture.subscriber,
                                JSON,
                                "{}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"failed":true}                                                      | lost
            {"from":"2026-03-03T03:00:00Z"}                                      | late,lost
            {"from":"2026-03-03T02:00:00Z","to":"2026-03-03T03:00:01Z"}          | good,late
            {"from":"2026-03-03T02:00:00Z","to":"2026-03-03T03:00:01Z","failed":true} |
            {"from":"2026-03-03T04:00:00Z","to":"2026-03-03T04:00:01Z","failed":true} | lost
            {"from":"2027-01-01T00:00:00Z"}                                      |
            """)
    void tellsAgainInTheOrderInWhichItWasFirstTried(String body, String versions) {
        var response = replay(body);

        assertThat(response.status()).as(response.text()).isEqualTo(202);
        assertThat(asked()).isEqualTo(versions == null ? List.of() : List.of(versions.split(",")));
        assertThat(Json.MAPPER.readTree(response.body()).at("/notices").size()).isEqualTo(asked().size());
    }

    @Test
    void tellsOneAgain() {
        replay("{\"notice\":\"" + notice("good").id() + "\"}");

        assertThat(fixture.world.requests).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(RequestKind.REPLAY);
            assertThat(request.subscription()).isEqualTo(Fixture.MINE);
            assertThat(request.owner()).isEqualTo("me");
            assertThat(request.notice()).isEqualTo(notice("good"));
        });
    }

    @Test
    void tellsNothingAgainThatWasNeverTriedForTheSubscription() {
        assertThat(replay("{\"notice\":\"" + notice("theirs").id() + "\"}").status())
                .isEqualTo(202);
        assertThat(fixture.world.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                         | notice
            {"to":"2026-03-03T02:00:00Z"} | notice
            {"notice":"../x"}          | notice
            {"from":"yesterday"}       | from
            {"failed":"yes"}           | failed
            {"failed":true,"all":true} | all
            """)
    void refusesByName(String body, String field) {
        var response = replay(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Json.MAPPER.readTree(response.body()).at("/errors").findValuesAsString("field"))
                .contains(field);
    }

    @Test
    void tellsNothingAgainToWhomIsDisabled() {
        fixture.world.subscriptions.computeIfPresent(
                Fixture.MINE,
                (id, now) -> new Subscription(
                        id,
                        now.revision(),
                        now.owner(),
                        SubscriptionState.DISABLED,
                        now.wish(),
                        now.createdAt(),
                        now.changedAt(),
                        now.verdict()));

        assertThat(replay("{\"failed\":true}").status()).isEqualTo(409);
    }

    @Test
    void saysWhenTheReplayMayNotHaveBeenTaken() {
        fixture.world.brokerDown = true;

        assertThat(replay("{\"failed\":true}").status()).isEqualTo(503);
    }
}
