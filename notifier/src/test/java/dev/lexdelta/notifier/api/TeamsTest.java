package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Subscriptions that change hands, and those made after others. */
class TeamsTest {
    private static final String MINE = "/v1/subscriptions/" + Fixture.MINE;
    private static final String JSON = "Content-Type: application/json";

    private final Fixture fixture = new Fixture();

    private static JsonNode json(ApiResponse response) {
        return Json.MAPPER.readTree(response.body());
    }

    private ApiResponse give(String token, String etag, String owner) {
        return fixture.ask("PUT", MINE + "/owner", token, JSON + "|If-Match: " + etag, "{\"owner\":\"" + owner + "\"}");
    }

    private ApiResponse copy(String body) {
        return fixture.ask("POST", MINE + "/copy", fixture.subscriber, JSON, body);
    }

    private List<String> listed(String token, String query) {
        return json(fixture.ask("GET", "/v1/subscriptions" + query, token, "", ""))
                .at("/subscriptions")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    @Test
    void whatIsGivenAwayIsTheOthersAlone() {
        var target = fixture.world.target(Fixture.MINE);

        assertThat(give(fixture.subscriber, "\"3\"", "them").status()).isEqualTo(204);

        assertThat(fixture.get(MINE).status()).isEqualTo(404);
        assertThat(listed(fixture.subscriber, "")).isEmpty();
        assertThat(give(fixture.subscriber, "\"4\"", "me").status()).isEqualTo(404);
        var now = fixture.ask("GET", MINE, fixture.others, "", "");
        assertThat(json(now).at("/owner").asString()).isEqualTo("them");
        assertThat(now.headers()).containsEntry("ETag", "\"4\"");
        assertThat(listed(fixture.others, "")).containsExactlyInAnyOrder(Fixture.MINE, Fixture.THEIRS);
        assertThat(fixture.world.target(Fixture.MINE)).isEqualTo(target);
    }

    @Test
    void anOperatorFindsAndGivesWhatSomebodyLeftBehind() {
        assertThat(listed(fixture.operator, "?owner=me")).containsExactly(Fixture.MINE);

        assertThat(give(fixture.operator, "*", "boss").status()).isEqualTo(204);

        assertThat(listed(fixture.operator, "")).containsExactly(Fixture.MINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"3\"', nobody, 400, is the owner of no token",
        "'\"3\"', ' ', 400, must not be blank",
        "'\"2\"', them, 412, another revision",
        "'\"4\"', them, 503, not seen here yet",
        "3, them, 400, ETag",
    })
    void aGiftThatCannotBeMadeLeavesAllAsItIs(String etag, String owner, int status, String words) {
        var response = give(fixture.subscriber, etag, owner);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text()).contains(words);
        assertThat(fixture.world.requests).isEmpty();
    }

    @Test
    void aRevisionThatSomebodyElseReachedMeanwhileIsNotGivenAway() {
        fixture.world.silent = true; // this view does not see the verdict

        assertThat(give(fixture.subscriber, "\"3\"", "them").status()).isEqualTo(202);

        assertThat(fixture.world.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.expectedRevision()).isEqualTo(3));
    }

    @Test
    void aCopyIsLikeItsModelDownToTheTarget() {
        var response = copy("{}");

        assertThat(response.status()).as(response.text()).isEqualTo(201);
        var id = json(response).at("/id").asString();
        assertThat(id).isNotEqualTo(Fixture.MINE);
        assertThat(response.headers()).containsEntry("Location", "/v1/subscriptions/" + id);
        assertThat(json(response).at("/name").asString()).isEqualTo("山东");
        assertThat(json(response).at("/filter/jurisdictions/0").asString()).isEqualTo("370000");
        assertThat(response.text()).doesNotContain("whsec_");
        assertThat(fixture.world.target(id)).isEqualTo(fixture.world.target(Fixture.MINE));
    }

    @Test
    void aCopyHasWhatIsSaidOfItAndASecretOfItsOwnElsewhere() {
        var response = copy("""
                {"name":"次","filter":{"kinds":["ADOPTED"]},"enabled":false,
                 "channel":{"kind":"WEBHOOK","url":"https://example.net/in"}}""");

        var id = json(response).at("/id").asString();
        assertThat(json(response).at("/name").asString()).isEqualTo("次");
        assertThat(json(response).at("/filter/jurisdictions").isEmpty()).isTrue();
        assertThat(json(response).at("/enabled").asBoolean()).isFalse();
        assertThat(json(response).at("/channel/secret").asString())
                .isEqualTo(fixture.world.target(id).secret())
                .isNotEqualTo(fixture.world.target(Fixture.MINE).secret());
    }

    @Test
    void whatIsShownOfTheModelMayBeSentAsACopy() {
        assertThat(copy(fixture.get(MINE).text()).status()).isEqualTo(201);
    }

    @Test
    void nobodyCopiesOrListsWhatIsAnothers() {
        var theirs = "/v1/subscriptions/" + Fixture.THEIRS + "/copy";

        assertThat(fixture.ask("POST", theirs, fixture.subscriber, JSON, "{}").status())
                .isEqualTo(404);
        assertThat(fixture.get("/v1/subscriptions?owner=them").status()).isEqualTo(403);
        assertThat(fixture.get("/v1/subscriptions?owner=nobody").status()).isEqualTo(403);
    }
}
