package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.topic.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OtherRoutesTest {
    private final Fixture fixture = new Fixture();

    private static <T> T golden(Class<T> type) throws IOException {
        try (var in = Regulation.class.getResourceAsStream("/golden/" + type.getSimpleName() + ".json")) {
            return Json.MAPPER.readValue(in, type);
        }
    }

    @Test
    void comparisonsAndRegulationsAreWhatStandsOnTheTopics() throws IOException {
        var change = golden(ChangeSet.class);
        var regulation = golden(Regulation.class);
        fixture.world.changes.put(change.id(), change);
        fixture.world.regulations.put(regulation.id(), regulation);

        assertThat(fixture.ask("GET", "/v1/changes/" + change.id(), "-", "", "").text())
                .isEqualTo(Json.MAPPER.writeValueAsString(change));
        assertThat(fixture.ask("GET", "/v1/regulations/" + regulation.id(), "-", "", "")
                        .text())
                .isEqualTo(Json.MAPPER.writeValueAsString(regulation));
    }

    @Test
    void lookingBehindAnUnsubscribeLinkEndsNothing() {
        var page = fixture.ask("GET", "/v1/unsubscribe/" + fixture.links.of(Fixture.MINE) + "?utm=1", "-", "", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text()).contains("<html lang=\"zh\">", "<form method=\"post\">", "退订");
        assertThat(fixture.world.requests).isEmpty();
    }

    @Test
    void oneClickEndsTheSubscriptionAndTwoDoNoHarm() {
        var path = "/v1/unsubscribe/" + fixture.links.of(Fixture.THEIRS);
        var headers = "Content-Type: application/x-www-form-urlencoded";

        var first = fixture.ask("POST", path, "-", headers, "List-Unsubscribe=One-Click");
        var second = fixture.ask("POST", path, "-", headers, "List-Unsubscribe=One-Click");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(fixture.world.requests).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(RequestKind.DELETE);
            assertThat(request.owner()).isEqualTo("them");
        });
    }

    @Test
    void aServiceThatIsNotReadySaysWhyAndServesNobody() {
        fixture.world.problem = "restoring stores";

        var ready = fixture.get("/health/ready");

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.text()).isEqualTo("{\"status\":\"DOWN\",\"cause\":\"restoring stores\"}");
        assertThat(fixture.get("/health/live").status()).isEqualTo(200);
        assertThat(fixture.get("/v1/notices").status()).isEqualTo(503);
    }

    @Test
    void aServiceWhoseBrokerIsGoneSaysSoAndStillServesWhatItKnows() {
        fixture.world.doubt = "no broker";

        assertThat(fixture.get("/health/ready").status()).isEqualTo(503);
        assertThat(fixture.get("/v1/notices").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeReadJustNowMayBeAskedAgain() {
        fixture.world.logDown = true;

        var response = fixture.get("/v1/changes/" + "1".repeat(32));

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "5");
        assertThat(response.text()).doesNotContain("lexdelta.changes");
    }

    @Test
    void requestsAreCounted() {
        fixture.get("/v1/notices");

        assertThat(fixture.get("/metrics").text())
                .contains("lexdelta_api_requests_seconds_count{operation=\"listNotices\",status=\"200\"} 1");
    }

    @Test
    void figuresOfTheServicesBesideItAreToldAsWell() {
        fixture.get("/v1/notices");

        assertThat(fixture.get("/metrics").text())
                .contains("lexdelta_api_requests")
                .endsWith("lexdelta_source_failures{source=\"jinan\"} 0\n");
    }

    @Test
    void headIsAnsweredLikeGet() {
        assertThat(fixture.ask("HEAD", "/health/live", "-", "", "").status()).isEqualTo(200);
    }
}
