package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.json.Parameters;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes and shows what operators decide by hand: whether two versions belong together. */
final class PinHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PinHandler.class);
    private static final int MOST = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final TextRule CURSOR = TextRule.pattern("[0-9a-f]{32}-[0-9a-f]{32}", "a cursor as 'next' gave it");

    private final ReadModel view;
    private final PinSink sink;
    private final InstantSource clock;

    PinHandler(ReadModel view, PinSink sink, InstantSource clock) {
        this.view = view;
        this.sink = sink;
        this.clock = clock;
    }

    /** Answers when the pin is safe; what follows from it comes as events. */
    CompletableFuture<ApiResponse> decide(ApiRequest request, Caller caller) {
        var refusal = notOperator(request, caller).or(() -> Refusals.notJson(request));
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(refusal.get());
        }
        var read = PinForm.read(request.body(), view::jurisdictionOf);
        return read instanceof Read.Good<PinForm> good
                ? decide(request, caller, good.value())
                : CompletableFuture.completedFuture(
                        Problem.invalid(((Read.Bad<PinForm>) read).errors()).answer(request));
    }

    private CompletableFuture<ApiResponse> decide(ApiRequest request, Caller caller, PinForm form) {
        var pin = new Pin(form.a(), form.b(), form.together(), caller.owner(), clock.instant(), form.note());
        var jurisdiction = Objects.requireNonNull(form.jurisdiction(), "a form without errors has one");
        return sink.send(jurisdiction.code(), pin).handle((sent, failure) -> answer(request, pin, failure));
    }

    private static ApiResponse answer(ApiRequest request, Pin pin, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("the pin of {} and {} may not have been taken: {}", pin.a(), pin.b(), failure.toString());
            return Refusals.unavailable(request, "the pin may not have been taken; send it again");
        }
        return ApiResponse.json(202, Json.MAPPER.valueToTree(pin));
    }

    private record Page(String after, int limit) {}

    ApiResponse list(ApiRequest request, Caller caller) {
        var refusal = notOperator(request, caller);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var parameters = new Parameters(request.query());
        var read = parameters.read(new Page(
                parameters.text("after", CURSOR).orElse(""), parameters.number("limit", 1, MOST, DEFAULT_LIMIT)));
        return read instanceof Read.Good<Page> page
                ? ApiResponse.json(
                        200,
                        Json.MAPPER.valueToTree(
                                view.pins(page.value().after(), page.value().limit())))
                : Problem.invalid(((Read.Bad<Page>) read).errors()).answer(request);
    }

    // rule: what two versions are to one another is the same for all readers, so no subscriber decides it
    private static Optional<ApiResponse> notOperator(ApiRequest request, Caller caller) {
        return caller.scope() == Scope.OPERATOR ? Optional.empty() : Optional.of(Refusals.notOperator(request));
    }
}
