package dev.lexdelta.notifier.api;

import dev.lexdelta.notifier.api.Operation.Access;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.FieldError;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.http.Problem.Kind;
import dev.lexdelta.notifier.view.NotReadyException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a request to its answer: route, size, parameters, token, handler. The one place that turns a bug into 500. It never
 * fails, and opens no socket. Thread-safe.
 */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Handlers handlers;
    private final Doorkeeper doorkeeper;
    private final Health health;
    private final MeterRegistry metrics;

    public Api(ApiParts parts) {
        handlers = new Handlers(parts);
        doorkeeper = new Doorkeeper(parts.view()::token);
        health = parts.health();
        metrics = parts.metrics();
    }

    /** Answers a request. */
    public CompletableFuture<ApiResponse> answer(ApiRequest request) {
        var match = Routes.match(request.method(), request.path());
        if (match instanceof Routes.Match.Found found) {
            return timed(found.operation(), request.withParams(found.params()));
        }
        return done(
                match instanceof Routes.Match.WrongMethod wrong
                        ? Problem.of(Kind.METHOD_NOT_ALLOWED, "allowed here: " + wrong.allowed())
                                .answer(request)
                                .with("Allow", wrong.allowed())
                        : Problem.of(Kind.NOT_FOUND, "there is no such path").answer(request));
    }

    private CompletableFuture<ApiResponse> timed(Operation operation, ApiRequest request) {
        var start = Timer.start();
        return guarded(operation, request)
                .whenComplete((response, never) -> start.stop(metrics.timer(
                        "lexdelta.api.requests",
                        "operation",
                        operation.id(),
                        "status",
                        String.valueOf(response.status()))));
    }

    private CompletableFuture<ApiResponse> guarded(Operation operation, ApiRequest request) {
        return CompletableFuture.completedFuture(request)
                .thenCompose(known -> handle(operation, known))
                .exceptionally(failure -> failed(operation, request, failure));
    }

    /** A handler that fails has a bug; its message may hold what nobody must see, so only the log has it. */
    private static ApiResponse failed(Operation operation, ApiRequest request, Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof NotReadyException) { // how the view says so
            return Refusals.unavailable(request, "this cannot be read just now; ask again");
        }
        LOG.warn("{} failed", operation.id(), failure);
        return Problem.of(Kind.INTERNAL, "the request could not be answered; it is logged")
                .answer(request);
    }

    private CompletableFuture<ApiResponse> handle(Operation operation, ApiRequest request) {
        var refusal = operation.access() == Access.PROBE ? Optional.<ApiResponse>empty() : refusal(request);
        if (refusal.isPresent()) {
            return done(refusal.get());
        }
        if (operation.access() != Access.TOKEN) {
            return handle(operation, request, Caller.ANYBODY);
        }
        var entry = doorkeeper.enter(request.header("Authorization").orElse(null));
        return entry instanceof Doorkeeper.Entry.Admitted admitted
                ? handle(operation, request, admitted.caller())
                : done(refused(request, (Doorkeeper.Entry.Refused) entry));
    }

    private CompletableFuture<ApiResponse> handle(Operation operation, ApiRequest request, Caller caller) {
        var unknown = unknownParameters(operation, request);
        return unknown.isPresent()
                ? done(unknown.get())
                : handlers.of(operation).handle(request, caller);
    }

    private static ApiResponse refused(ApiRequest request, Doorkeeper.Entry.Refused entry) {
        return entry.problem().answer(request).with("WWW-Authenticate", entry.challenge());
    }

    private Optional<ApiResponse> refusal(ApiRequest request) {
        if (health.closed().isPresent()) {
            return Optional.of(Refusals.unavailable(request, "the service is starting or has failed"));
        }
        if (request.body().length > ApiRequest.MAX_BODY) {
            var detail = "a body has at most " + ApiRequest.MAX_BODY + " bytes";
            return Optional.of(Problem.of(Kind.TOO_LARGE, detail).answer(request));
        }
        return Optional.empty();
    }

    private static Optional<ApiResponse> unknownParameters(Operation operation, ApiRequest request) {
        List<FieldError> unknown = request.query().keySet().stream()
                .filter(name -> operation.strict() && !operation.parameters().contains(name))
                .limit(5)
                .map(name -> new FieldError(name.substring(0, Math.min(60, name.length())), "is no parameter here"))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.invalid(unknown).answer(request));
    }

    private static CompletableFuture<ApiResponse> done(ApiResponse response) {
        return CompletableFuture.completedFuture(response);
    }
}
