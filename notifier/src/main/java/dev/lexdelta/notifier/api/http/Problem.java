package dev.lexdelta.notifier.api.http;

import dev.lexdelta.contract.topic.Json;
import java.util.List;
import java.util.Locale;

/** Why a request is refused, in the words of RFC 9457. */
public record Problem(Kind kind, String detail, List<FieldError> errors) {
    private static final String TYPE = "urn:lexdelta:problem:";

    /** Each kind is one type of problem, for programs to tell apart. */
    public enum Kind {
        INVALID(400, "The request is not valid"),
        UNAUTHENTICATED(401, "A token is needed"),
        FORBIDDEN(403, "The token does not allow this"),
        NOT_FOUND(404, "There is nothing here"),
        METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
        TIMEOUT(408, "The request took too long"),
        CONFLICT(409, "It exists already"),
        GONE(410, "It is kept no longer"),
        STALE(412, "It was changed meanwhile"),
        TOO_LARGE(413, "The body is too large"),
        UNSUPPORTED_MEDIA_TYPE(415, "The body is of the wrong type"),
        PRECONDITION_REQUIRED(428, "If-Match is needed"),
        INTERNAL(500, "The fault is ours"),
        UNAVAILABLE(503, "Not just now");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        String type() {
            return TYPE + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A problem that no single field causes. */
    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of());
    }

    /** A request of which these fields are wrong. */
    public static Problem invalid(List<FieldError> errors) {
        var first = errors.get(0);
        var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return new Problem(Kind.INVALID, "'" + first.field() + "' " + first.message() + more, errors);
    }

    /** The problem as the answer to a request. */
    public ApiResponse answer(ApiRequest request) {
        return answer(request.path());
    }

    ApiResponse answer(String instance) {
        var body = Json.MAPPER.createObjectNode();
        body.put("type", kind.type());
        body.put("title", kind.title);
        body.put("status", kind.status);
        body.put("detail", detail);
        body.put("instance", instance);
        if (!errors.isEmpty()) {
            body.set("errors", Json.MAPPER.valueToTree(errors));
        }
        return ApiResponse.json(kind.status, body).with("Content-Type", "application/problem+json");
    }
}
