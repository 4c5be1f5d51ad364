package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows comparisons and regulations exactly as they stand on the topics. */
final class PublicReader {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final ReadModel view;

    PublicReader(ReadModel view) {
        this.view = view;
    }

    ApiResponse change(ApiRequest request, Caller anybody) {
        return event(request, id(request).flatMap(view::change));
    }

    ApiResponse regulation(ApiRequest request, Caller anybody) {
        return event(request, id(request).flatMap(view::regulation));
    }

    private static Optional<String> id(ApiRequest request) {
        return Optional.of(request.param("id")).filter(id -> ID.matcher(id).matches());
    }

    private static ApiResponse event(ApiRequest request, Optional<?> event) {
        return event.map(known -> ApiResponse.json(200, Json.MAPPER.valueToTree(known)))
                .orElseGet(() -> Refusals.notFound(request));
    }
}
