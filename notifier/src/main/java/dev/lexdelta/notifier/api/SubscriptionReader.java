package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Parameters;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Shows subscriptions to those whose they are; those of others are as if they were not there. */
final class SubscriptionReader {
    private static final int MOST = 100;
    private static final int DEFAULT_LIMIT = 20;
    // rule: milliseconds of the creation in 13 digits, and the id, so that the order of texts is the order of creation
    private static final TextRule CURSOR = TextRule.pattern("[0-9]{13}-[0-9a-f]{32}", "a cursor as 'next' gave it");

    private final ReadModel view;
    private final SubscriptionJson json;

    SubscriptionReader(ReadModel view, SubscriptionJson json) {
        this.view = view;
        this.json = json;
    }

    Optional<Present> find(String id) {
        return view.subscription(id).flatMap(Present::of);
    }

    Optional<Present> find(String id, Caller caller) {
        return find(id).filter(present -> caller.mayUse(present.subscription()));
    }

    ObjectNode json(Present present) {
        return json.write(present.subscription(), present.wish());
    }

    ApiResponse read(ApiRequest request, Caller caller) {
        return find(request.param("id"), caller)
                .map(present -> ApiResponse.json(200, json(present)).with("ETag", IfMatch.tag(present.revision())))
                .orElseGet(() -> Refusals.notFound(request));
    }

    private record Page(String owner, String after, int limit) {}

    ApiResponse list(ApiRequest request, Caller caller) {
        var parameters = new Parameters(request.query());
        var read = parameters.read(new Page(
                parameters.text("owner", HandOver.OWNER).orElse(caller.owner()),
                parameters.text("after", CURSOR).orElse(""),
                parameters.number("limit", 1, MOST, DEFAULT_LIMIT)));
        return read instanceof Read.Good<Page> page
                ? list(request, caller, page.value())
                : Problem.invalid(((Read.Bad<Page>) read).errors()).answer(request);
    }

    private ApiResponse list(ApiRequest request, Caller caller, Page page) {
        return caller.mayUse(page.owner) ? list(page) : Refusals.notOperator(request);
    }

    private ApiResponse list(Page page) {
        var found = view.subscriptionsOf(page.owner).stream()
                .map(Present::of)
                .flatMap(Optional::stream)
                .map(present -> new Placed(cursor(present), present))
                .filter(placed -> placed.cursor.compareTo(page.after) > 0)
                .sorted((a, b) -> a.cursor.compareTo(b.cursor))
                .limit(page.limit + 1L)
                .toList();
        return ApiResponse.json(200, list(found, page.limit));
    }

    private record Placed(String cursor, Present present) {}

    private ObjectNode list(List<Placed> found, int limit) {
        var body = Json.MAPPER.createObjectNode();
        var list = body.putArray("subscriptions");
        found.stream().limit(limit).forEach(placed -> list.add(json(placed.present)));
        body.put("next", found.size() > limit ? found.get(limit - 1).cursor : null);
        return body;
    }

    private static String cursor(Present present) {
        return "%013d-%s".formatted(present.subscription().createdAt().toEpochMilli(), present.id());
    }
}
