package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.trial.Scenario;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrialsTest {
    private final Fixture fixture = new Fixture();

    private ApiResponse test(String id, String query) {
        return fixture.ask("POST", "/v1/subscriptions/" + id + "/test" + query, fixture.subscriber, "", "");
    }

    private static JsonNode json(ApiResponse response) {
        return Json.MAPPER.readTree(response.body());
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheScenarioOnceAndTellsWhatWasAnswered(Scenario scenario) {
        var response = test(Fixture.MINE, "?scenario=" + scenario.word());

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(fixture.world.told).singleElement().satisfies(delivery -> {
            assertThat(delivery.subscription()).isEqualTo(Fixture.MINE);
            assertThat(delivery.occasion()).isEqualTo(Occasion.TEST);
            assertThat(delivery.notice().id())
                    .isEqualTo(json(response).at("/notice").asString());
        });
        assertThat(json(response).at("/outcome").asString()).isEqualTo("DELIVERED");
        assertThat(json(response).at("/status").asInt()).isEqualTo(204);
        assertThat(fixture.world.requests).isEmpty();
    }

    @Test
    void tellsWhatWentWrong() {
        fixture.world.answers =
                CompletableFuture.completedFuture(new Sent.Failed(500, "the target answered 500", null));

        var answer = json(test(Fixture.MINE, "?scenario=split"));

        assertThat(answer.at("/outcome").asString()).isEqualTo("FAILED");
        assertThat(answer.at("/error").asString()).isEqualTo("the target answered 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scenario=", "?scenario=SPLIT", "?scenario=split&scenario=revised"})
    void refusesWhatIsNoScenario(String query) {
        var response = test(Fixture.MINE, query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("scenario", "penalty-lower");
    }

    @Test
    void isNotThereForAnother() {
        assertThat(test(Fixture.THEIRS, "?scenario=split").status()).isEqualTo(404);
    }

    @Test
    void sendsOneAtATime() {
        fixture.world.answers = new CompletableFuture<>();
        var first = fixture.later(
                "POST",
                "/v1/subscriptions/" + Fixture.MINE + "/test?scenario=split",
                fixture.subscriber,
                "",
                new byte[0]);

        assertThat(test(Fixture.MINE, "?scenario=split").status()).isEqualTo(409);
        fixture.world.answers.complete(new Sent.Delivered(200));
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(test(Fixture.MINE, "?scenario=split").status()).isEqualTo(200);
    }
}
