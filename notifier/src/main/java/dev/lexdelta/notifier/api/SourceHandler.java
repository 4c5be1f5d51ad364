package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tells what is watched and what is not. */
final class SourceHandler {
    private final ReadModel view;
    private final InstantSource clock;

    SourceHandler(ReadModel view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    private record Statement(Instant at, List<Coverage> sources) {}

    ApiResponse list(ApiRequest request, Caller anybody) {
        var now = clock.instant();
        var sources =
                view.sources().stream().map(health -> Coverage.of(health, now)).toList();
        return ApiResponse.json(200, Json.MAPPER.valueToTree(new Statement(now, sources)));
    }
}
