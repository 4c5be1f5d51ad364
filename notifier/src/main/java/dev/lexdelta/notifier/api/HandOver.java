package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.notifier.api.Requests.Answer;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.JsonBody;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** Gives a subscription to another owner, to whom alone it belongs from then on. */
final class HandOver implements Handler {
    static final TextRule OWNER = TextRule.line(200);

    private final ReadModel view;
    private final SubscriptionReader reader;
    private final Requests requests;
    private final InstantSource clock;

    HandOver(ReadModel view, SubscriptionReader reader, Requests requests, InstantSource clock) {
        this.view = view;
        this.reader = reader;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<ApiResponse> handle(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return done(Refusals.notFound(request));
        }
        var header = request.header("If-Match");
        if (header.isEmpty()) {
            return done(Refusals.noIfMatch(request));
        }
        var seen = IfMatch.revision(header.get());
        return seen.isEmpty() ? done(Refusals.badIfMatch(request)) : handOver(request, found.get(), seen.get());
    }

    // rule: whose it is is known of the revision seen here alone, so that no other is handed over
    private CompletableFuture<ApiResponse> handOver(ApiRequest request, Present present, long seen) {
        if (seen > present.revision()) {
            return done(Refusals.unavailable(request, "that revision is not seen here yet; ask again"));
        }
        if (seen != IfMatch.ANY && seen < present.revision()) {
            return done(Refusals.stale(request));
        }
        return Refusals.notJson(request).map(HandOver::done).orElseGet(() -> handOver(request, present));
    }

    private CompletableFuture<ApiResponse> handOver(ApiRequest request, Present present) {
        var read = JsonBody.read(request.body(), this::owner);
        return read instanceof Read.Good<String> owner
                ? requests.ask(request(present, owner.value())).thenApply(answer -> answer(request, answer))
                : done(Problem.invalid(((Read.Bad<String>) read).errors()).answer(request));
    }

    // rule: only to somebody who can take it: what belongs to a name mistyped is lost to all but operators
    private String owner(Fields fields) {
        var owner = fields.text("owner", OWNER);
        if (!owner.isEmpty() && !view.isOwner(owner)) {
            fields.wrong("owner", "is the owner of no token");
        }
        return owner;
    }

    private Request request(Present present, String owner) {
        return new Request(
                Requests.newId(),
                RequestKind.HAND_OVER,
                present.id(),
                present.revision(),
                owner,
                null,
                clock.instant());
    }

    private static ApiResponse answer(ApiRequest request, Answer answer) {
        return switch (answer) {
            case ACCEPTED -> ApiResponse.empty(204);
            case PENDING -> ApiResponse.empty(202);
            default -> Refusals.refused(request, answer);
        };
    }

    private static CompletableFuture<ApiResponse> done(ApiResponse response) {
        return CompletableFuture.completedFuture(response);
    }
}
