package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PinsTest {
    private static final Pin YES = new Pin(Fixture.MINE, Fixture.THEIRS, true, "boss", FakeWorld.NOW, "公布名称不同");
    private static final String BODY = """
            {"a":"%s","b":"%s","together":true,"note":"公布名称不同"}""".formatted(Fixture.MINE, Fixture.THEIRS);

    private final Fixture fixture = new Fixture();

    @Test
    void aDecisionIsWrittenUnderTheJurisdictionOfBothVersions() {
        var answer = post(BODY);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(Json.MAPPER.readValue(answer.body(), Pin.class)).isEqualTo(YES);
        assertThat(fixture.world.pins).containsExactly(Map.entry("370100", YES));
    }

    @Test
    void aDecisionThatMayBeLostIsToBeSentAgain() {
        fixture.world.brokerDown = true;

        var answer = post(BODY);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void theLastDecisionOfEachPairIsShownInPages() {
        fixture.world.pins.put("370100", YES);
        fixture.world.pins.put("370200", new Pin(Fixture.THEIRS, Fixture.GONE, false, "boss", FakeWorld.NOW, null));

        var first = Json.MAPPER.readTree(get("/v1/pins?limit=1").body());
        var next = first.get("next").asString();
        var second = Json.MAPPER.readTree(get("/v1/pins?limit=5&after=" + next).body());

        assertThat(first.at("/pins/0/together").asBoolean()).isTrue();
        assertThat(next).isEqualTo(Fixture.MINE + "-" + Fixture.THEIRS);
        assertThat(second.at("/pins/0/together").asBoolean()).isFalse();
    }

    private ApiResponse post(String body) {
        return fixture.ask("POST", "/v1/pins", fixture.operator, "Content-Type: application/json", body);
    }

    private ApiResponse get(String path) {
        return fixture.ask("GET", path, fixture.operator, "", "");
    }
}
