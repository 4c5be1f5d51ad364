package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.seal.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubscriptionsTest {
    private static final String WEBHOOK = """
            {"name":"数据","filter":{"jurisdictions":["370000"],"titleWords":["数据"],"kinds":["PROMULGATED"],
             "transitions":["DRAFT_TO_ENACTED"],"effects":[{"label":"PENALTY","direction":"STRICTER"}],
             "leastSeverity":"ORDINARY"},
             "channel":{"kind":"WEBHOOK","url":"https://example.com/in?key=1"},"language":"en"}""";

    private final Fixture fixture = new Fixture();

    private static JsonNode json(ApiResponse response) {
        return Json.MAPPER.readTree(response.body());
    }

    private Request sent() {
        return fixture.world.requests.get(fixture.world.requests.size() - 1);
    }

    @Test
    void createdWithItsPlaceItsTagAndItsSecret() {
        var response = fixture.post(WEBHOOK);

        assertThat(response.status()).isEqualTo(201);
        var id = json(response).at("/id").asString();
        assertThat(response.headers())
                .containsEntry("Location", "/v1/subscriptions/" + id)
                .containsEntry("ETag", "\"1\"")
                .containsEntry("Cache-Control", "no-store");
        assertThat(json(response).at("/channel/secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(json(response).at("/channel/url").asString()).isEqualTo("https://example.com/in");
    }

    @Test
    void theRequestHoldsTheWishAndTheSealedTarget() {
        var response = fixture.post(WEBHOOK);

        var request = sent();
        var wish = Objects.requireNonNull(request.wish());
        assertThat(request.id()).matches("[0-9a-f]{32}").isNotEqualTo(request.subscription());
        assertThat(request.kind()).isEqualTo(RequestKind.CREATE);
        assertThat(request.expectedRevision()).isZero();
        assertThat(request.owner()).isEqualTo("me");
        assertThat(wish.language()).isEqualTo("en");
        assertThat(wish.enabled()).isTrue();
        assertThat(wish.filter().effects()).hasSize(1);
        var secret = json(response).at("/channel/secret").asString();
        assertThat(fixture.world.target(request.subscription()))
                .isEqualTo(Target.webhook(URI.create("https://example.com/in?key=1"), secret));
        assertThat(request.toString()).doesNotContain("example.com", secret);
    }

    @Test
    void theSecretIsNotShownAgain() {
        var id = json(fixture.post(WEBHOOK)).at("/id").asString();

        var read = fixture.get("/v1/subscriptions/" + id);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).doesNotContain("whsec_", "key=1");
    }

    @Test
    void aMailAddressIsShownMasked() {
        var response =
                fixture.post("{\"name\":\"n\",\"channel\":{\"kind\":\"MAIL\",\"address\":\"reader@example.org\"}}");

        assertThat(json(response).at("/channel/address").asString()).isEqualTo("r***@example.org");
        assertThat(response.text()).doesNotContain("reader@", "secret");
    }

    @Test
    void whatIsShownCanBeSentBackAndKeepsTheTarget() {
        var before = fixture.world.target(Fixture.MINE);
        var shown = fixture.get("/v1/subscriptions/" + Fixture.MINE);

        var response = fixture.put(shown.headers().get("ETag"), shown.text().replace("山东", "山东省"));

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("ETag", "\"4\"");
        assertThat(json(response).at("/name").asString()).isEqualTo("山东省");
        assertThat(response.text()).doesNotContain("whsec_");
        assertThat(fixture.world.target(Fixture.MINE)).isEqualTo(before);
    }

    @Test
    void aChangeWithoutChannelKeepsTheTarget() {
        var before = fixture.world.target(Fixture.MINE);

        assertThat(fixture.put("\"3\"", "{\"name\":\"n\",\"enabled\":false}").status())
                .isEqualTo(200);

        assertThat(fixture.world.target(Fixture.MINE)).isEqualTo(before);
        assertThat(Objects.requireNonNull(sent().wish()).enabled()).isFalse();
    }

    @Test
    void anotherAddressKeepsTheSecretAndAnotherChannelShowsItsNewOne() {
        var moved = fixture.put(
                "\"3\"", "{\"name\":\"n\",\"channel\":{\"kind\":\"WEBHOOK\",\"url\":\"https://example.net/\"}}");
        assertThat(moved.text()).doesNotContain("whsec_");

        fixture.put("\"4\"", "{\"name\":\"n\",\"channel\":{\"kind\":\"MAIL\",\"address\":\"a@example.org\"}}");
        var back = fixture.put(
                "\"5\"", "{\"name\":\"n\",\"channel\":{\"kind\":\"WEBHOOK\",\"url\":\"https://example.net/\"}}");

        assertThat(json(back).at("/channel/secret").asString()).startsWith("whsec_");
    }

    private static final String MAIL = "{\"name\":\"n\",\"channel\":{\"kind\":\"MAIL\",\"address\":\"a@example.org\"}}";

    @Test
    void aRevisionThatThisViewHasNotSeenIsLeftToTheWriter() {
        assertThat(fixture.put("\"9\"", MAIL).status()).isEqualTo(412);
        assertThat(sent().expectedRevision()).isEqualTo(9);
    }

    @Test
    void aTargetOfARevisionThatThisViewHasNotSeenIsNotOverwrittenByAnOlderOne() {
        assertThat(fixture.put("\"9\"", "{\"name\":\"n\"}").status()).isEqualTo(412);
        assertThat(fixture.put("\"9\"", WEBHOOK).status()).isEqualTo(412);
        assertThat(fixture.world.requests).isEmpty();
    }

    @Test
    void anyRevisionWillDoForAStar() {
        assertThat(fixture.put("*", MAIL).status()).isEqualTo(200);
        assertThat(sent().expectedRevision()).isEqualTo(-1);
    }

    @Test
    void aStarWithoutChannelKeepsTheTargetOnlyOfTheRevisionItWasReadFrom() {
        assertThat(fixture.put("*", "{\"name\":\"n\"}").status()).isEqualTo(200);
        assertThat(sent().expectedRevision()).isEqualTo(3);
    }

    @Test
    void deletedIsGone() {
        var path = "/v1/subscriptions/" + Fixture.MINE;

        assertThat(fixture.ask("DELETE", path, fixture.subscriber, "", "").status())
                .isEqualTo(204);

        assertThat(sent().expectedRevision()).isEqualTo(-1);
        assertThat(sent().wish()).isNull();
        assertThat(fixture.get(path).status()).isEqualTo(404);
    }

    @Test
    void aDeletionMayNameItsRevision() {
        var path = "/v1/subscriptions/" + Fixture.MINE;

        assertThat(fixture.ask("DELETE", path, fixture.subscriber, "If-Match: \"2\"", "")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void withoutAVerdictTheAnswerSaysThatItIsUnderWay() {
        fixture.world.silent = true;

        var response = fixture.post(WEBHOOK);

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.headers().get("Location")).startsWith("/v1/subscriptions/");
        assertThat(json(response).at("/channel/secret").asString()).startsWith("whsec_");
    }

    @Test
    void withoutABrokerTheClientIsToldToAskAgain() {
        fixture.world.brokerDown = true;

        var response = fixture.post(WEBHOOK);

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void anOperatorActsForTheOwner() {
        var path = "/v1/subscriptions/" + Fixture.THEIRS;
        assertThat(fixture.ask("GET", path, fixture.operator, "", "").status()).isEqualTo(200);

        assertThat(fixture.ask("DELETE", path, fixture.operator, "", "").status())
                .isEqualTo(204);

        assertThat(sent().owner()).isEqualTo("them");
    }

    @Test
    void listsOnlyTheCallersInOrderOfCreationAndPageByPage() {
        for (int i = 0; i < 4; i++) {
            fixture.post(WEBHOOK.replace("数据\",\"filter", "n" + i + "\",\"filter"));
        }
        var names = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = json(fixture.get("/v1/subscriptions?limit=2" + after));
            page.at("/subscriptions").forEach(one -> names.add(one.at("/name").asString()));
            after = page.at("/next").isNull()
                    ? null
                    : "&after=" + page.at("/next").asString();
        }
        assertThat(names).containsExactly("山东", "n0", "n1", "n2", "n3");
    }

    private ApiResponse renew(String id) {
        return fixture.ask("POST", "/v1/subscriptions/" + id + "/secret", fixture.operator, "", "");
    }

    @Test
    void aNewSecretIsShownOnceAndTheOldOneSignsOnForADay() {
        var old = fixture.world.target(Fixture.MINE).secret();

        var response = renew(Fixture.MINE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("ETag", "\"4\"");
        var shown = json(response).at("/channel/secret").asString();
        var target = fixture.world.target(Fixture.MINE);
        assertThat(target.secret()).isEqualTo(shown).isNotEqualTo(old);
        assertThat(target.retiredAt(FakeWorld.NOW.plus(Target.RETIREMENT).minusMillis(1)))
                .hasValueSatisfying(retired -> assertThat(retired.secret()).isEqualTo(old));
        assertThat(target.retiredAt(FakeWorld.NOW.plus(Target.RETIREMENT))).isEmpty();
        var read = fixture.get("/v1/subscriptions/" + Fixture.MINE);
        assertThat(read.text()).doesNotContain(shown, old).contains("\"previousSecretUntil\"");
    }

    @Test
    void whatIsShownWhileASecretIsChangedMayBeSentBack() {
        renew(Fixture.MINE);
        var before = fixture.world.target(Fixture.MINE);

        var response = fixture.put(
                "\"4\"", fixture.get("/v1/subscriptions/" + Fixture.MINE).text());

        assertThat(response.status()).isEqualTo(200);
        assertThat(fixture.world.target(Fixture.MINE)).isEqualTo(before);
    }

    @Test
    void onlyAWebhookHasASecretOfOurs() {
        assertThat(renew(Fixture.THEIRS).status()).isEqualTo(409);
    }

    @Test
    void theSecretOfAnotherCannotBeChanged() {
        var response =
                fixture.ask("POST", "/v1/subscriptions/" + Fixture.THEIRS + "/secret", fixture.subscriber, "", "");

        assertThat(response.status()).isEqualTo(404);
    }

    @Test
    void aSecretIsNotChangedOnARevisionThatWasNotSeen() {
        var response = fixture.ask(
                "POST", "/v1/subscriptions/" + Fixture.MINE + "/secret", fixture.subscriber, "If-Match: \"2\"", "");

        assertThat(response.status()).isEqualTo(412);
    }

    @Test
    void ofABotNeitherTheKeyNorTheSecretIsShown() {
        var response = fixture.post("""
                {"name":"群","channel":{"kind":"FEISHU","url":"https://open.feishu.cn/open-apis/bot/v2/hook/abc-123",
                 "secret":"geheim"}}""");

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.text()).doesNotContain("abc-123", "geheim").contains("/hook/***");
        var id = json(response).at("/id").asString();
        var etag = response.headers().get("ETag");
        var again = fixture.ask(
                "PUT",
                "/v1/subscriptions/" + id,
                fixture.subscriber,
                "Content-Type: application/json|If-Match: " + etag,
                response.text());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(fixture.world.target(id).secret()).isEqualTo("geheim");
        assertThat(fixture.world.target(id).address()).endsWith("abc-123");
    }
}
