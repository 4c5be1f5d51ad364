package dev.lexdelta.notifier.api;

import dev.lexdelta.notifier.api.Requests.Answer;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.FieldError;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.http.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The refusals that several handlers share. */
final class Refusals {
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    static ApiResponse notFound(ApiRequest request) {
        return Problem.of(Kind.NOT_FOUND, "there is nothing of this id for you").answer(request);
    }

    static ApiResponse stale(ApiRequest request) {
        return Problem.of(Kind.STALE, "the subscription has another revision than If-Match; read it again")
                .answer(request);
    }

    static ApiResponse badIfMatch(ApiRequest request) {
        var error = new FieldError("If-Match", "must be * or the ETag of the subscription, such as \"3\"");
        return Problem.invalid(List.of(error)).answer(request);
    }

    static ApiResponse noIfMatch(ApiRequest request) {
        return Problem.of(Kind.PRECONDITION_REQUIRED, "send If-Match with the ETag of the subscription that you read")
                .answer(request);
    }

    static ApiResponse noSecret(ApiRequest request) {
        return Problem.of(Kind.CONFLICT, "only a webhook has a secret of ours").answer(request);
    }

    /** The refusal of a body that does not say that it is JSON. */
    static Optional<ApiResponse> notJson(ApiRequest request) {
        var type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.length() < 100 && JSON.matcher(type).matches()
                ? Optional.empty()
                : Optional.of(Problem.of(Kind.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json")
                        .answer(request));
    }

    static ApiResponse unavailable(ApiRequest request, String detail) {
        return Problem.of(Kind.UNAVAILABLE, detail).answer(request).with("Retry-After", "5");
    }

    /** What is answered to a request that was neither accepted nor is pending. */
    static ApiResponse refused(ApiRequest request, Answer answer) {
        return switch (answer) {
            case STALE -> stale(request);
            case NOT_FOUND -> notFound(request);
            case EXISTS ->
                Problem.of(Kind.CONFLICT, "there is a subscription of this id already")
                        .answer(request);
            case NOT_TAKEN -> unavailable(request, "the request may not have been taken; ask again");
            case ACCEPTED, PENDING -> throw new IllegalArgumentException(answer + " is no refusal");
        };
    }
}
