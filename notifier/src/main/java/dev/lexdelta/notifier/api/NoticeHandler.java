package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.FieldError;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Read;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** Hands out notices by cursor, for those who cannot be called; who waits holds no thread. */
final class NoticeHandler implements Handler {
    private static final String NOW = "now";

    /** Who may wait at a time, on each instance. */
    static final int MOST_WAITING = 1_000;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ReadModel view;
    private final FilterRules rules;
    private final InstantSource clock;

    NoticeHandler(ReadModel view, FilterRules rules, InstantSource clock) {
        this.view = view;
        this.rules = rules;
        this.clock = clock;
    }

    private record Poll(ApiRequest request, Predicate<Notice> wanted, int limit, Instant until) {}

    @Override
    public CompletableFuture<ApiResponse> handle(ApiRequest request, Caller caller) {
        var read = NoticeQuery.read(request.query());
        if (read instanceof Read.Good<NoticeQuery> good) {
            return handle(request, good.value());
        }
        var errors = ((Read.Bad<NoticeQuery>) read).errors();
        return CompletableFuture.completedFuture(Problem.invalid(errors).answer(request));
    }

    private CompletableFuture<ApiResponse> handle(ApiRequest request, NoticeQuery query) {
        if (view.isTooOld(query.after())) {
            return CompletableFuture.completedFuture(Refusals.tooOld(request));
        }
        var until = clock.instant().plus(query.patience());
        var poll = new Poll(request, rules.wanted(query.filter()), query.limit(), until);
        return look(poll, query.after().equals(NOW) ? view.end() : query.after());
    }

    private CompletableFuture<ApiResponse> look(Poll poll, String cursor) {
        var found = view.notices(cursor, poll.wanted, poll.limit);
        if (found.isEmpty()) {
            var error = new FieldError("after", "is no cursor of this service");
            return CompletableFuture.completedFuture(
                    Problem.invalid(List.of(error)).answer(poll.request));
        }
        var page = found.get();
        var left = Duration.between(clock.instant(), poll.until);
        return page.notices().isEmpty() && !left.isNegative() && !left.isZero()
                ? await(poll, page.next(), left)
                : CompletableFuture.completedFuture(answer(page));
    }

    // rule: each that waits looks for itself when something arrives, so that not too many may
    private CompletableFuture<ApiResponse> await(Poll poll, String cursor, Duration atMost) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(
                    Refusals.unavailable(poll.request, "too many are waiting; ask again, or without 'wait'"));
        }
        return view.awaitNotices(cursor, atMost)
                .whenComplete((any, never) -> places.release())
                .thenComposeAsync(any -> look(poll, cursor));
    }

    private static ApiResponse answer(NoticePage page) {
        var body = Json.MAPPER.createObjectNode();
        var notices = body.putArray("notices");
        page.notices().forEach(notice -> notices.add(NoticeJson.thin(notice)));
        body.put("next", page.next());
        return ApiResponse.json(200, body);
    }
}
