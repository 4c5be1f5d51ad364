package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.seal.Target;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The API in a fake world with three tokens, a subscription of each of two owners, and three versions of the same ids. */
final class Fixture {
    static final String MINE = "a".repeat(32);
    static final String THEIRS = "b".repeat(32);
    static final String GONE = "c".repeat(32);

    final FakeWorld world = new FakeWorld();
    final UnsubscribeTokens links = new UnsubscribeTokens(new byte[32]);
    final String subscriber;
    final String operator;
    final String useless;
    final Api api;

    Fixture() {
        var book = new TokenBook(new SecureRandom(), () -> FakeWorld.NOW);
        subscriber = add(book.create("me", Scope.SUBSCRIBER));
        operator = add(book.create("boss", Scope.OPERATOR));
        useless = add(book.create("me", Scope.UNKNOWN));
        put(MINE, "me", Target.webhook(URI.create("https://example.org/hook?key=k"), "whsec_" + "A".repeat(32)));
        put(THEIRS, "them", Target.mail("them@example.org"));
        world.put(GONE, "me", 4, null);
        world.versions.put(MINE, new Jurisdiction("370100", "济南市"));
        world.versions.put(THEIRS, new Jurisdiction("370100", "济南市"));
        world.versions.put(GONE, new Jurisdiction("370200", "青岛市"));
        api = new Api(new ApiParts(
                world,
                world,
                world,
                world::tell,
                world.box,
                Fixture::wanted,
                world,
                world,
                links,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                () -> "lexdelta_source_failures{source=\"jinan\"} 0\n",
                EnumSet.complementOf(EnumSet.of(ChannelKind.UNKNOWN)),
                () -> world.now,
                Duration.ofMillis(1)));
    }

    private static Predicate<Notice> wanted(Filter filter) {
        return notice -> filter.kinds().isEmpty() || filter.kinds().contains(notice.kind());
    }

    private String add(TokenBook.NewToken token) {
        world.tokens.put(token.hash(), token.entry());
        return token.token();
    }

    private void put(String id, String owner, Target target) {
        var filter = Filter.flat(List.of("370000"), null, null, null, null, null, null, null, null);
        world.put(id, owner, 3, new Wish("山东", filter, target.kind(), "zh", true, world.box.seal(id, target)));
    }

    /** Asks, with a token, "-" for none, and headers as "Name: value" separated by bars. */
    CompletableFuture<ApiResponse> later(String method, String target, String token, String headers, byte[] body) {
        var all = new TreeMap<String, String>();
        for (var line : headers.isEmpty() ? new String[0] : headers.split("\\|")) {
            var parts = line.split(": ", 2);
            all.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
        }
        if (!token.equals("-")) {
            all.put("authorization", "Bearer " + token);
        }
        var question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        var query = new TreeMap<String, List<String>>();
        for (var part :
                question < 0 ? new String[0] : target.substring(question + 1).split("&")) {
            var pair = part.split("=", 2);
            query.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(pair.length > 1 ? pair[1] : "");
        }
        return api.answer(new ApiRequest(method, path, Map.of(), query, all, body))
                .thenApply(response -> declared(method, path, response));
    }

    /** Whatever a test asks, the answer must be one that the route table, and so openapi.yaml, tells of. */
    private static ApiResponse declared(String method, String path, ApiResponse response) {
        if (Routes.match(method, path) instanceof Routes.Match.Found found) {
            assertThat(response.status()).isIn(found.operation().statuses());
        }
        return response;
    }

    ApiResponse ask(String method, String target, String token, String headers, String body) {
        return later(method, target, token, headers, body.getBytes(StandardCharsets.UTF_8))
                .join();
    }

    ApiResponse get(String target) {
        return ask("GET", target, subscriber, "", "");
    }

    ApiResponse post(String body) {
        return ask("POST", "/v1/subscriptions", subscriber, "Content-Type: application/json", body);
    }

    ApiResponse put(String etag, String body) {
        var headers = "Content-Type: application/json|If-Match: " + etag;
        return ask("PUT", "/v1/subscriptions/" + MINE, subscriber, headers, body);
    }
}
