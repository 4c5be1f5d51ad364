package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.api.Requests.Answer;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.webhook.WebhookSecret;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes subscriptions, by asking their one writer. */
final class SubscriptionWriter {
    private final SubscriptionReader reader;
    private final Requests requests;
    private final Channels channels;
    private final SealedBox box;
    private final InstantSource clock;

    SubscriptionWriter(
            SubscriptionReader reader, Requests requests, Channels channels, SealedBox box, InstantSource clock) {
        this.reader = reader;
        this.requests = requests;
        this.channels = channels;
        this.box = box;
        this.clock = clock;
    }

    CompletableFuture<ApiResponse> create(ApiRequest request, Caller caller) {
        return write(request, WriteTask.create(Requests.newId(), caller));
    }

    CompletableFuture<ApiResponse> change(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return done(Refusals.notFound(request));
        }
        var header = request.header("If-Match");
        if (header.isEmpty()) {
            return done(Refusals.noIfMatch(request));
        }
        var seen = IfMatch.revision(header.get());
        return seen.isEmpty() ? done(Refusals.badIfMatch(request)) : change(request, found.get(), seen.get());
    }

    private CompletableFuture<ApiResponse> change(ApiRequest request, Present present, long seen) {
        // this view may be behind the one that the client has read, never ahead of the writer
        if (seen != IfMatch.ANY && seen < present.revision()) {
            return done(Refusals.stale(request));
        }
        var before = box.open(present.id(), present.wish().sealed()).found().orElse(null);
        return write(request, WriteTask.of(RequestKind.CHANGE, present, seen, before));
    }

    CompletableFuture<ApiResponse> delete(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return done(Refusals.notFound(request));
        }
        var seen = IfMatch.revision(request.header("If-Match").orElse("*"));
        if (seen.isEmpty()) {
            return done(Refusals.badIfMatch(request));
        }
        var task = WriteTask.of(RequestKind.DELETE, found.get(), seen.get(), null);
        return requests.ask(request(task, task.expected(), null))
                .thenApply(answer -> deleted(request, task.id(), answer));
    }

    private static ApiResponse deleted(ApiRequest request, String id, Answer answer) {
        return switch (answer) {
            case ACCEPTED -> ApiResponse.empty(204);
            case PENDING -> located(ApiResponse.empty(202), id);
            default -> Refusals.refused(request, answer);
        };
    }

    /** Gives a webhook another secret; the one before signs on for a while, so that a receiver can change over. */
    CompletableFuture<ApiResponse> renewSecret(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return done(Refusals.notFound(request));
        }
        var seen = IfMatch.revision(request.header("If-Match").orElse("*"));
        return seen.isEmpty() ? done(Refusals.badIfMatch(request)) : renewSecret(request, found.get(), seen.get());
    }

    private CompletableFuture<ApiResponse> renewSecret(ApiRequest request, Present present, long seen) {
        var before = box.open(present.id(), present.wish().sealed()).found();
        if (before.isEmpty() || before.get().kind() != ChannelKind.WEBHOOK) {
            return done(Refusals.noSecret(request));
        }
        var target = before.get().renewed(WebhookSecret.random(), clock.instant());
        var task = WriteTask.of(RequestKind.CHANGE, present, seen, before.get());
        return task.isBehind(target)
                ? done(Refusals.stale(request))
                : write(request, task, target, resealed(present, target));
    }

    private Wish resealed(Present present, Target target) {
        var wish = present.wish();
        var sealed = box.seal(present.id(), target);
        return new Wish(wish.name(), wish.filter(), wish.channel(), wish.language(), wish.enabled(), sealed);
    }

    private CompletableFuture<ApiResponse> write(ApiRequest request, WriteTask task) {
        var notJson = Refusals.notJson(request);
        if (notJson.isPresent()) {
            return done(notJson.get());
        }
        var read = SubscriptionForm.read(request.body(), channels, task.before());
        return read instanceof Read.Good<SubscriptionForm> good
                ? write(request, task, good.value())
                : done(Problem.invalid(((Read.Bad<SubscriptionForm>) read).errors())
                        .answer(request));
    }

    private CompletableFuture<ApiResponse> write(ApiRequest request, WriteTask task, SubscriptionForm form) {
        var target = Objects.requireNonNull(form.target(), "a form without errors has a target");
        if (task.isBehind(target)) {
            return done(Refusals.stale(request));
        }
        return write(request, task, target, wish(form, task.id(), target));
    }

    private CompletableFuture<ApiResponse> write(ApiRequest request, WriteTask task, Target target, Wish wish) {
        var asked = request(task, task.expectedFor(target), wish);
        return requests.ask(asked).thenApply(answer -> written(request, task, target, answer));
    }

    private Wish wish(SubscriptionForm form, String id, Target target) {
        return new Wish(
                form.name(), form.filter(), target.kind(), form.language(), form.enabled(), box.seal(id, target));
    }

    private Request request(WriteTask task, long expected, @Nullable Wish wish) {
        return new Request(Requests.newId(), task.kind(), task.id(), expected, task.owner(), wish, clock.instant());
    }

    private ApiResponse written(ApiRequest request, WriteTask task, Target target, Answer answer) {
        Supplier<ApiResponse> pending = () -> pending(task, target);
        return switch (answer) {
            case ACCEPTED ->
                reader.find(task.id()).map(now -> shown(task, target, now)).orElseGet(pending);
            case PENDING -> pending.get();
            default -> Refusals.refused(request, answer);
        };
    }

    private ApiResponse shown(WriteTask task, Target target, Present now) {
        var body = SubscriptionJson.withNewSecret(reader.json(now), target, task.before());
        var answer = ApiResponse.json(task.creates() ? 201 : 200, body).with("ETag", IfMatch.tag(now.revision()));
        return task.creates() ? located(answer, task.id()) : answer;
    }

    private static ApiResponse pending(WriteTask task, Target target) {
        var body = SubscriptionJson.withNewSecret(SubscriptionJson.pending(task.id(), target), target, task.before());
        return located(ApiResponse.json(202, body), task.id());
    }

    private static ApiResponse located(ApiResponse response, String id) {
        return response.with("Location", "/v1/subscriptions/" + id);
    }

    private static CompletableFuture<ApiResponse> done(ApiResponse response) {
        return CompletableFuture.completedFuture(response);
    }
}
