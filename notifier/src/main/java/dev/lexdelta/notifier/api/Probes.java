package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/** What those who watch the service ask. */
final class Probes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Health health;
    private final PrometheusMeterRegistry metrics;
    private final Supplier<String> moreMetrics;

    Probes(Health health, PrometheusMeterRegistry metrics, Supplier<String> moreMetrics) {
        this.health = health;
        this.metrics = metrics;
        this.moreMetrics = moreMetrics;
    }

    ApiResponse live(ApiRequest request, Caller anybody) {
        return status(health.dead());
    }

    ApiResponse ready(ApiRequest request, Caller anybody) {
        return status(health.notReady());
    }

    private static ApiResponse status(Optional<String> cause) {
        var body = Json.MAPPER.createObjectNode().put("status", cause.isEmpty() ? "UP" : "DOWN");
        cause.ifPresent(text -> body.put("cause", text));
        return ApiResponse.json(cause.isEmpty() ? 200 : 503, body);
    }

    ApiResponse metrics(ApiRequest request, Caller anybody) {
        return ApiResponse.text(200, PROMETHEUS, metrics.scrape() + moreMetrics.get());
    }
}
