package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.http.Problem.Kind;
import dev.lexdelta.notifier.api.json.Parameters;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what was tried for a subscription, and has it told again. */
final class DeliveryHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryHandler.class);
    private static final int MOST = 100;
    private static final int DEFAULT_LIMIT = 20;
    /** How many attempts are looked at to find what is to be told again, and how many notices are told again at a time. */
    private static final int MOST_ATTEMPTS = 10_000;

    private static final int MOST_NOTICES = 1_000;
    private static final TextRule CURSOR =
            TextRule.pattern("[0-9]{13}-[0-9a-f]{32}-[0-9]{1,6}(-again)?", "a cursor as 'next' gave it");

    private final ReadModel view;
    private final SubscriptionReader reader;
    private final RequestSink sink;
    private final InstantSource clock;

    DeliveryHandler(ReadModel view, SubscriptionReader reader, RequestSink sink, InstantSource clock) {
        this.view = view;
        this.reader = reader;
        this.sink = sink;
        this.clock = clock;
    }

    private record Page(String after, int limit) {}

    ApiResponse attempts(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return Refusals.notFound(request);
        }
        var parameters = new Parameters(request.query());
        var read = parameters.read(new Page(
                parameters.text("after", CURSOR).orElse(""), parameters.number("limit", 1, MOST, DEFAULT_LIMIT)));
        return read instanceof Read.Good<Page> page
                ? ApiResponse.json(
                        200,
                        Json.MAPPER.valueToTree(view.attempts(
                                found.get().id(),
                                page.value().after(),
                                page.value().limit())))
                : Problem.invalid(((Read.Bad<Page>) read).errors()).answer(request);
    }

    /** Answers when all of it is safe; what follows from it shows among the attempts. */
    CompletableFuture<ApiResponse> replay(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return done(Refusals.notFound(request));
        }
        if (found.get().subscription().state() != SubscriptionState.ACTIVE) {
            return done(Problem.of(Kind.CONFLICT, "the subscription is disabled; enable it first")
                    .answer(request));
        }
        return Refusals.notJson(request).map(DeliveryHandler::done).orElseGet(() -> replay(request, found.get()));
    }

    private CompletableFuture<ApiResponse> replay(ApiRequest request, Present present) {
        var read = ReplayForm.read(request.body());
        return read instanceof Read.Good<ReplayForm> good
                ? replay(request, present, notices(present, good.value()))
                : done(Problem.invalid(((Read.Bad<ReplayForm>) read).errors()).answer(request));
    }

    private List<Notice> notices(Present present, ReplayForm form) {
        return form.select(view.attempts(present.id(), "", MOST_ATTEMPTS).attempts()).stream()
                .map(view::notice)
                .flatMap(Optional::stream)
                .toList();
    }

    private CompletableFuture<ApiResponse> replay(ApiRequest request, Present present, List<Notice> notices) {
        var sent = notices.stream()
                .limit(MOST_NOTICES)
                .map(notice -> sink.send(again(present, notice)))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(sent).handle((done, failure) -> answer(request, present, notices, failure));
    }

    private Request again(Present present, Notice notice) {
        return new Request(
                Requests.newId(),
                RequestKind.REPLAY,
                present.id(),
                IfMatch.ANY,
                present.subscription().owner(),
                null,
                clock.instant(),
                notice);
    }

    private static ApiResponse answer(
            ApiRequest request, Present present, List<Notice> notices, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("a replay for {} may not have been taken: {}", present.id(), failure.toString());
            return Refusals.unavailable(request, "the replay may not have been taken; ask again");
        }
        var body = Json.MAPPER.createObjectNode();
        var list = body.putArray("notices");
        notices.stream().limit(MOST_NOTICES).map(Notice::id).forEach(list::add);
        body.put("more", notices.size() > MOST_NOTICES);
        return ApiResponse.json(202, body);
    }

    private static CompletableFuture<ApiResponse> done(ApiResponse response) {
        return CompletableFuture.completedFuture(response);
    }
}
