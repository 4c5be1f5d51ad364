package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.notifier.api.Requests.Answer;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Ends a subscription by the link in its mails. Only a POST does (RFC 8058): programs that look behind every link must
 * not unsubscribe anybody, so a GET shows a page with a button.
 */
final class UnsubscribeHandler {
    private static final String DEFAULT_LANGUAGE = "zh";

    private final UnsubscribeTokens tokens;
    private final SubscriptionReader reader;
    private final Requests requests;
    private final InstantSource clock;

    UnsubscribeHandler(UnsubscribeTokens tokens, SubscriptionReader reader, Requests requests, InstantSource clock) {
        this.tokens = tokens;
        this.reader = reader;
        this.requests = requests;
        this.clock = clock;
    }

    ApiResponse confirm(ApiRequest request, Caller anybody) {
        var id = tokens.subscription(request.param("token"));
        if (id.isEmpty()) {
            return Refusals.notFound(request);
        }
        return reader.find(id.get())
                .map(present -> UnsubscribePage.confirm(200, present.wish().language()))
                .orElseGet(() -> UnsubscribePage.done(200, DEFAULT_LANGUAGE));
    }

    CompletableFuture<ApiResponse> unsubscribe(ApiRequest request, Caller anybody) {
        var id = tokens.subscription(request.param("token"));
        if (id.isEmpty()) {
            return CompletableFuture.completedFuture(Refusals.notFound(request));
        }
        Optional<Present> found = reader.find(id.get());
        return found.isPresent()
                ? end(request, found.get())
                : CompletableFuture.completedFuture(UnsubscribePage.done(200, DEFAULT_LANGUAGE));
    }

    private CompletableFuture<ApiResponse> end(ApiRequest request, Present present) {
        var delete = new Request(
                Requests.newId(),
                RequestKind.DELETE,
                present.id(),
                IfMatch.ANY,
                present.subscription().owner(),
                null,
                clock.instant());
        return requests.ask(delete)
                .thenApply(answer -> ended(request, present.wish().language(), answer));
    }

    private static ApiResponse ended(ApiRequest request, String language, Answer answer) {
        return switch (answer) {
            case ACCEPTED, NOT_FOUND -> UnsubscribePage.done(200, language);
            case PENDING -> UnsubscribePage.done(202, language);
            default -> Refusals.refused(request, answer);
        };
    }
}
